"""A decorator takes the lock by its name; one method goes without the decorator."""

import functools
import threading


def locked(method):
    @functools.wraps(method)
    def inner(self, *args):
        with getattr(self, "_lock"):
            return method(self, *args)

    return inner


class Account:
    def __init__(self):
        self._lock = threading.RLock()
        self.balance = 0

    @locked
    def add(self, amount):
        self.balance += amount

    @locked
    def take(self, amount):
        self.balance -= amount

    def bonus(self, amount):
        self.balance += amount  # expect: TW104


def main():
    account = Account()
    threads = [threading.Thread(target=account.add, args=(5,)) for _ in range(3)]
    threads.append(threading.Thread(target=account.bonus, args=(1,)))
    threads.append(threading.Thread(target=account.take, args=(2,)))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(account.balance)


main()
