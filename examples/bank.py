"""Two tellers work on one account at the same time. The mistake is in account.py."""

import threading

from account import Account

shared = Account(balance=1_000)


def pay_in():
    for _ in range(100):
        shared.deposit(5)


def pay_out():
    for _ in range(100):
        shared.withdraw(5)


tellers = [threading.Thread(target=pay_in), threading.Thread(target=pay_out)]
for teller in tellers:
    teller.start()
for teller in tellers:
    teller.join()

print("Balance:", shared.balance, "and 1000 would be right.")
