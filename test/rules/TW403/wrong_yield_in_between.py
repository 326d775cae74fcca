"""Whoever takes the first rows only never comes back to the release()."""

import threading
from itertools import islice


class Store:
    def __init__(self):
        self._lock = threading.RLock()
        self._rows = {}

    def put(self, key, value):
        with self._lock:
            self._rows[key] = value

    def scan(self):
        self._lock.acquire()  # expect: TW403:warning
        for key in sorted(self._rows):
            yield key, self._rows[key]  # expect: TW410
        self._lock.release()

    def first(self, count):
        return list(islice(self.scan(), count))

    def drop(self, key):
        self._lock.acquire()  # expect: TW403:warning
        self._rows.pop(key.strip())
        self._lock.release()
