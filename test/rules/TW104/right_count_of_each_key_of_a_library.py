"""What the key chooses is guarded by the lock that it chooses, and a count of all by the lock of all."""
import threading


class Entry:
    def __init__(self):
        self.hits = 0


class Store:
    def __init__(self):
        self._entries = {}
        self._locks = {}
        self._all = threading.Lock()
        self.hits = 0

    def _lock_for(self, key):
        with self._all:
            if key not in self._locks:
                self._locks[key] = threading.Lock()
                self._entries[key] = Entry()
            return self._locks[key]

    def ask(self, key):
        with self._lock_for(key):
            entry = self._entries[key]
            entry.hits += 1
            self._count(key)
            with self._all:
                self.hits += 1
            return entry

    def _count(self, key):
        self._entries[key].hits += 1
