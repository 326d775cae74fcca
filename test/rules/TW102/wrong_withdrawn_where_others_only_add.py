import random
from threading import Thread


class Bank:
    balance = 0

    def deposit(self):
        for _ in range(100):
            amount = random.randint(50, 500)
            self.balance = self.balance + amount  # expect: TW102
            print(f"Deposit: {amount}")

    def take(self):
        for _ in range(100):
            amount = random.randint(50, 500)
            # There is never less than what was found: the others only add to it.
            if amount <= self.balance:
                self.balance = self.balance - amount  # expect: TW102
                print(f"Taken: {amount}")


bank = Bank()
threads = [Thread(target=Bank.deposit, args=(bank,)), Thread(target=Bank.take, args=(bank,))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(bank.balance)
