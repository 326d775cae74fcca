"""A library's class locks in one line and counts without the lock in another: one line is enough of a promise."""
import threading


class Pool:
    def __init__(self):
        self._lock = threading.Lock()
        self._count = 0

    def take(self):
        self._count += 1  # expect: TW104:warning

    def give(self):
        with self._lock:
            self._count -= 1
