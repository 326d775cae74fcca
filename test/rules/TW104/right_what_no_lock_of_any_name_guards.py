import threading


class Registry:
    def __init__(self):
        self._busy = threading.Lock()
        self._items = {}
        self._count = 0
        self.name = ''

    def put(self, key, value):
        with self._busy:
            self._items[key] = value
            self._count += 1

    def get(self, key):
        with self._busy:
            return self._items.get(key)

    def drop(self, key):
        with self._busy:
            self._items.pop(key, None)
            self._count -= 1

    def rename(self, name):
        self.name = name + self.name
