"""Locks that nobody has made: the class stands where an object of it is meant."""

import threading
from threading import Lock


class A:
    kind = threading.Lock

    def __init__(self):
        self.lock = threading.Lock
        self.maker = Lock
        self.other = self.kind()

    def use(self):
        with self.lock:  # expect: TW407:error
            print(1)

    def use2(self):
        self.lock.acquire()  # expect: TW407:error
        print(2)
        self.lock.release()

    def use3(self):
        with self.maker():
            print(2)
        with self.other:
            print(3)
