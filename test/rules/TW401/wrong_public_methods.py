import threading


class Inventory:
    """Items and their prices, each under a lock of its own."""

    def __init__(self):
        self._items_lock = threading.Lock()
        self._prices_lock = threading.Lock()
        self._items = {}
        self._prices = {}

    def add(self, name, price):
        with self._items_lock:
            self._items[name] = self._items.get(name, 0) + 1
            with self._prices_lock:
                self._prices[name] = price

    def reprice(self, name, price):
        with self._prices_lock:
            self._prices[name] = price
            with self._items_lock:  # expect: TW401
                self._items.setdefault(name, 0)
