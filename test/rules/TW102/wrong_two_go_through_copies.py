"""Two functions go through copies of one list: they come to the same accounts."""

import threading
import time


class Account:
    def __init__(self, balance):
        self.balance = balance


accounts = [Account(100), Account(200)]


def interest():
    for acc in list(accounts):
        time.sleep(0.001)
        acc.balance += 3  # expect: TW102


def fees():
    for acc in sorted(accounts, key=lambda a: a.balance):
        time.sleep(0.001)
        acc.balance -= 2  # expect: TW102


a = threading.Thread(target=interest)
b = threading.Thread(target=fees)
a.start()
b.start()
a.join()
b.join()
