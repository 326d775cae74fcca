"""Of the accounts that a loop made all threads take the first."""

import threading


class Account:
    def __init__(self, owner):
        self.owner = owner
        self.balance = 0

    def deposit(self, amount):
        self.balance += amount  # expect: TW102


accounts = [Account(owner) for owner in ("ada", "bo", "cleo")]


def work():
    for _ in range(1000):
        accounts[0].deposit(1)


threads = [threading.Thread(target=work) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
