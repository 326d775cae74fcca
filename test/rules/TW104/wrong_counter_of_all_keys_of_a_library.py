"""Clients with different keys hold different locks, and change the one counter: no thread of the program's own is needed."""
import threading


class Store:
    def __init__(self):
        self._lines = {}
        self._locks = {}
        self._all = threading.Lock()
        self.evicted = 0
        self.read = 0

    def _lock_for(self, key):
        with self._all:
            if key not in self._locks:
                self._locks[key] = threading.Lock()
            return self._locks[key]

    def append(self, key, line):
        with self._lock_for(key):
            lines = self._lines.setdefault(key, [])
            lines.append(line)
            if len(lines) > 100:
                lines.pop(0)
                self.evicted += 1  # expect: TW104

    def take(self, key):
        lock = self._lock_for(key)
        with lock:
            self._note()
            return self._lines.pop(key, [])

    def _note(self):
        self.read += 1  # expect: TW102
