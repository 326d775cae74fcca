import threading


class Store:
    def __init__(self):
        self._lock = threading.Lock()
        self._items = {}
        self._order = []

    def _room(self):
        if len(self._order) > 100:
            oldest = self._order.pop(0)
            if oldest in self._items:
                del self._items[oldest]

    def put(self, key, value):
        with self._lock:
            self._room()
            if key not in self._items:
                self._order.append(key)
            self._items[key] = value

    def take(self, key):
        self._lock.acquire()
        try:
            if key not in self._items:
                return None
            self._order.remove(key)
            return self._items.pop(key)
        finally:
            self._lock.release()
