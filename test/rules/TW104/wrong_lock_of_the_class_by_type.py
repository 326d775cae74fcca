import threading


class Registry:
    _lock = threading.Lock()

    def __init__(self):
        self._items = {}
        self._count = 0

    def put(self, key, value):
        with type(self)._lock:
            self._items[key] = value
            self._count += 1

    def get(self, key):
        with type(self)._lock:
            return self._items.get(key)

    def drop(self, key):
        with type(self)._lock:
            self._items.pop(key, None)
            self._count -= 1

    def names(self):
        return [name for name in self._items]  # expect: TW107

    def bump(self):
        self._count += 1  # expect: TW104
