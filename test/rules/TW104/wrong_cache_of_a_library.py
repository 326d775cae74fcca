import threading
from cachetools import TTLCache


class Users:
    def __init__(self):
        self._lock = threading.Lock()
        self._cache = TTLCache(maxsize=10, ttl=5)

    def get(self, key):
        with self._lock:
            return self._cache.get(key)

    def put(self, key, value):
        self._cache[key] = value  # expect: TW104

    def purge(self):
        with self._lock:
            self._cache.clear()
