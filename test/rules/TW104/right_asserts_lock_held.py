"""Methods that say at their top that the caller has the lock."""

import threading


class Table:
    def __init__(self):
        self.lock = threading.Lock()
        self._rows = []
        self._count = 0

    def __enter__(self):
        self.lock.acquire()
        return self

    def __exit__(self, *exc):
        self.lock.release()

    def is_owned(self):
        return self.lock.locked()

    def add(self, row):
        assert self.lock.locked(), "take the lock first"
        self._rows.append(row)
        self._count += 1

    def drop(self, row):
        if not self.is_owned():
            raise RuntimeError("take the lock first")
        self._rows.remove(row)
        self._count -= 1

    def drop_all(self):
        for row in list(self._rows):
            self.drop(row)

    def clear(self):
        with self.lock:
            self._rows.clear()
            self._count = 0
