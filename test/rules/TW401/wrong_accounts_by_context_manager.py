"""Two accounts are entered in the order the caller gives; a method of theirs takes the lock."""

import threading
from contextlib import contextmanager


class Account:
    def __init__(self, number, balance):
        self.number = number
        self.balance = balance
        self.lock = threading.RLock()

    @contextmanager
    def locked(self):
        with self.lock:  # expect: TW401
            yield self


def transfer(source, target, amount):
    with source.locked(), target.locked():
        source.balance -= amount
        target.balance += amount


accounts = [Account(number, 100) for number in range(5)]
threads = [
    threading.Thread(target=transfer, args=(one, other, 5)) for one in accounts for other in accounts if one is not other
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
