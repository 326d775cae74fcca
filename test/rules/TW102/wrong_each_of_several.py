"""Every thread comes to each of the accounts: by a loop, by a pick, by keys that the code names, by variables."""

import random
import threading


class Account:
    def __init__(self):
        self.balance = 0
        self.visits = 0
        self.bonus = 0
        self.fees = 0

    def deposit(self, amount):
        self.balance += amount  # expect: TW102

    def visit(self):
        self.visits += 1  # expect: TW102

    def reward(self):
        self.bonus += 1  # expect: TW102

    def charge(self):
        self.fees += 1  # expect: TW102


by_name = {"ada": Account(), "bo": Account()}
listed = [Account(), Account()]
one, other = Account(), Account()


def transfer(payer, payee):
    by_name[payer].deposit(-1)
    by_name[payee].deposit(1)


def work():
    transfer("ada", "bo")
    transfer("bo", "ada")
    for account in listed:
        account.visit()
    random.choice(listed).reward()
    (one if random.random() < 0.5 else other).charge()


threads = [threading.Thread(target=work) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
