"""All of them are given the lock in place of which each would make one"""

import threading


class Account:
    balance = 0


class Payer(threading.Thread):
    def __init__(self, account, lock=None):
        super().__init__()
        self.account = account
        self.lock = lock or threading.RLock()

    def run(self):
        with self.lock:
            self.account.balance += 1


def main():
    account = Account()
    lock = threading.Lock()
    payers = [Payer(account, lock=lock) for _ in range(3)]
    for payer in payers:
        payer.start()
    for payer in payers:
        payer.join()
    print(account.balance)


main()
