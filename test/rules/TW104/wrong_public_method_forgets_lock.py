"""A library's class: who calls it is not here, but its lock says that several threads do."""

import threading


class Registry:
    def __init__(self):
        self._lock = threading.Lock()
        self._by_name = {}
        self._version = 0

    def add(self, name, value):
        with self._lock:
            self._by_name[name] = value
            self._version += 1

    def version(self):
        with self._lock:
            return self._version

    def names(self):
        with self._lock:
            return sorted(self._by_name)

    def rename(self, old, new):
        with self._lock:
            self._by_name[new] = self._by_name.pop(old)
            self._version += 1

    def touch(self):
        self._version += 1  # expect: TW104
