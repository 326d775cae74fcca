import threading


class Store:
    def __init__(self):
        self.lock = threading.Lock()
        self._items = {}

    def put(self, key, value):  # requires lock: self.lock
        self._items[key] = value

    def size(self):
        with self.lock:
            return len(self._items)
