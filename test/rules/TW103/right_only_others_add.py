"""One thread takes and others only add: what it found to be enough stays enough. What is lost is an update."""

import threading
from random import randint


class Bank:
    def __init__(self):
        self.balance = 0

    def deposit(self):
        for _ in range(100):
            self.balance += randint(50, 500)  # expect: TW102

    def take(self):
        for _ in range(100):
            amount = randint(50, 500)
            if self.balance >= amount:
                self.balance -= amount  # expect: TW102


bank = Bank()
adds = threading.Thread(target=bank.deposit)
takes = threading.Thread(target=bank.take)
adds.start()
takes.start()
adds.join()
takes.join()
print(bank.balance)
