"""One method forgets the lock that the loop holds: it is told there, and not at the loop as well."""

import threading


class Table:
    """Thread-safe."""

    def __init__(self):
        self._entries = {}
        self._lock = threading.Lock()

    def add(self, key, value):
        with self._lock:
            self._entries[key] = value

    def touch(self, key):
        self._entries[key] = 0  # expect: TW104

    def purge(self):
        with self._lock:
            for key in [key for key in self._entries if key]:
                del self._entries[key]

    def show(self):
        with self._lock:
            for key, value in self._entries.items():
                print(key, value)
