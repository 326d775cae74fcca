"""A method takes the lock of its object under a name of its own: the class locks all the same."""

import threading


class Cache:
    def __init__(self, size):
        self.size = size
        self.lock = threading.Lock()
        self.entries = {}
        self.hand = 0

    def put(self, key, value):
        lock = self.lock
        lock.acquire()
        try:
            self.entries[key] = (self.hand, value)
            self.hand = (self.hand + 1) % self.size
        finally:
            lock.release()

    def rewind(self):
        self.hand = 0  # expect: TW104
