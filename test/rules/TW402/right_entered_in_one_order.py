"""Two accounts, each locked as it is entered, in the order of their numbers: one is never entered twice."""

import threading


class Account:
    def __init__(self, number):
        self.number = number
        self.balance = 10
        self._lock = threading.Lock()

    def __enter__(self):
        self._lock.acquire()
        return self

    def __exit__(self, *reason):
        self._lock.release()


def transfer(giver, taker, amount):
    first, second = sorted((giver, taker), key=lambda account: account.number)
    with first:
        with second:  # expect: TW402:hint
            giver.balance -= amount
            taker.balance += amount


ann, ben = Account(1), Account(2)
threads = [threading.Thread(target=transfer, args=(*pair, 1)) for pair in ((ann, ben), (ben, ann))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
