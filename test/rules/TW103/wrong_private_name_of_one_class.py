"""Both uses of `__balance` stand in one class, so that they are one attribute, also of a subclass's instances."""
import threading


class Account:
    def __init__(self):
        self.__balance = 100

    def withdraw(self, amount):
        if self.__balance >= amount:  # expect: TW103
            self.__balance = self.__balance - amount


class Savings(Account):
    def spend(self):
        self.withdraw(10)


savings = Savings()
threads = [threading.Thread(target=savings.spend) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
