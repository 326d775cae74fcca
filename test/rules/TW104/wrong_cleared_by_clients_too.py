"""Clients clear it, too, and not only the constructor."""

import threading


class Cache:
    def __init__(self):
        self._lock = threading.Lock()
        self.clear()

    def clear(self):
        self._entries = {}  # expect: TW104

    def put(self, key, value):
        with self._lock:
            self._entries[key] = value
            self._entries = dict(self._entries)

    def get(self, key):
        with self._lock:
            return self._entries.get(key)
