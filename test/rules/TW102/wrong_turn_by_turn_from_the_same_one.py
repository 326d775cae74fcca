"""Each thread takes from the accounts in turn, and all begin with the same one."""

import threading


class Account:
    def __init__(self, amount):
        self.money = amount

    def take(self, amount):
        self.money -= amount  # expect: TW102


ACCOUNTS = [Account(50) for _ in range(4)]


def teller():
    for turn in range(20):
        ACCOUNTS[turn % 4].take(5)


threads = [threading.Thread(target=teller) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
