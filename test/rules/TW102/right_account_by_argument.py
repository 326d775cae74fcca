"""Each thread is told which account is its own, by name or by number, or takes one that its code names."""

import threading


class Account:
    def __init__(self):
        self.balance = 0

    def deposit(self, amount):
        self.balance += amount


class Purse:
    def __init__(self):
        self.coins = 0

    def add(self):
        self.coins += 1


accounts = {"ada": Account(), "bo": Account()}
purses = [Purse() for _ in range(2)]


def work(owner, number):
    accounts[owner].deposit(1)
    purses[number].add()


threads = [
    threading.Thread(target=work, args=("ada", 0)),
    threading.Thread(target=work, args=("bo", 1)),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
