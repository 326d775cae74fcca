"""Who looks up under the lock does its part: the mistake is where entries go without it."""

import threading


class Recent:
    """A small thread-safe cache."""

    def __init__(self, size):
        self._size = size
        self._lock = threading.Lock()
        self._data = {}

    def get(self, key, default=None):
        with self._lock:
            if key in self._data:
                self._data[key] = self._data.pop(key)
                return self._data[key]
        return default

    def put(self, key, value):
        with self._lock:
            self._data[key] = value

    def resize(self, size):
        while len(self._data) > size:  # expect: TW103
            del self._data[next(iter(self._data))]


class Sessions:
    """Thread-safe as well, but for what looks up twice."""

    def __init__(self):
        self._lock = threading.Lock()
        self._users = {}

    def add(self, key, user):
        with self._lock:
            self._users[key] = user

    def drop(self, key):
        with self._lock:
            self._users.pop(key, None)

    def name(self, key):
        if key in self._users:  # expect: TW103
            return self._users[key].name
        return None
