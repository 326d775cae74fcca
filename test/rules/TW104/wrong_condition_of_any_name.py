import threading


class Registry:
    def __init__(self):
        self._changed = threading.Condition()
        self._items = {}
        self._count = 0

    def put(self, key, value):
        with self._changed:
            self._items[key] = value
            self._count += 1

    def get(self, key):
        with self._changed:
            return self._items.get(key)

    def drop(self, key):
        with self._changed:
            self._items.pop(key, None)
            self._count -= 1

    def names(self):
        return [name for name in self._items]  # expect: TW107

    def bump(self):
        self._count += 1  # expect: TW104
