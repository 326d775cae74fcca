"""All threads move money between the same two accounts, which the bank keeps by their owners."""

import threading

from bank import Bank

bank = Bank()
bank.open("ada").deposit(100)
bank.open("bo").deposit(100)


def spend():
    for _ in range(100):
        bank.transfer("ada", "bo", 1)
        bank.transfer("bo", "ada", 1)


threads = [threading.Thread(target=spend) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print({owner: account.balance for owner, account in bank.accounts.items()})
