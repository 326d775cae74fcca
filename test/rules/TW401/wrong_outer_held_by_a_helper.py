"""The outer lock is held by a helper that the function enters by `with`, the inner one by a `with` of its own."""

import threading
from contextlib import contextmanager

ledger = threading.Lock()
vault = threading.Lock()
entries = []


@contextmanager
def booked():
    with ledger:
        yield entries


def pay(sum):
    with vault:
        with booked() as book:
            print(book, sum)


def audit():
    with booked() as book:
        with vault:  # expect: TW401:error
            print(book)


class Held:
    def __init__(self):
        self.lock = threading.Lock()

    def __enter__(self):
        self.lock.acquire()
        return self

    def __exit__(self, *exc):
        self.lock.release()


drawer = Held()
keys = threading.Lock()


def lend():
    with drawer:
        with keys:
            print("lent")


def take_back():
    with keys:
        with drawer.lock:  # expect: TW401:error
            print("back")


threads = [
    threading.Thread(target=pay, args=(1,)),
    threading.Thread(target=audit),
    threading.Thread(target=lend),
    threading.Thread(target=take_back),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
