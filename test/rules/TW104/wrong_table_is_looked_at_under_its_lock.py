"""Whoever looks into the table takes the lock; who puts into it doesn't. Its users are not here, the lock tells of them."""

import threading


class Table:
    def __init__(self):
        self._lock = threading.Lock()
        self._rows = {}

    def put(self, key, row):
        self._rows[key] = row  # expect: TW104:warning

    def get(self, key):
        with self._lock:
            return self._rows.get(key)

    def names(self):
        with self._lock:
            return sorted(self._rows)
