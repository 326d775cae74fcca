import threading


class State:
    def __init__(self):
        self.lock = threading.RLock()


class Registry:
    def __init__(self):
        self.state = State()
        self._items = {}
        self._count = 0

    def put(self, key, value):
        with self.state.lock:
            self._items[key] = value
            self._count += 1

    def get(self, key):
        with self.state.lock:
            return self._items.get(key)

    def drop(self, key):
        with self.state.lock:
            self._items.pop(key, None)
            self._count -= 1

    def names(self):
        with self.state.lock:
            return [name for name in self._items]

    def bump(self):
        with self.state.lock:
            self._count += 1
