import threading
import time
from collections import defaultdict


class Cache:
    """Looked up under the lock, ready for the error, by `get`, or where nothing can be missing."""

    def __init__(self):
        self.lock = threading.Lock()
        self.items = {}
        self.sizes = defaultdict(int)
        threading.Thread(target=self.sweep, daemon=True).start()

    def sweep(self):
        while True:
            with self.lock:
                for key in list(self.items):
                    if len(key) > 3:
                        del self.items[key]
                        self.sizes.pop(key, None)
            time.sleep(1)

    def add(self, key, value):
        with self.lock:
            self.items[key] = value
            self.sizes[key] = len(value)

    def find(self, key):
        with self.lock:
            if key in self.items:
                return self.items[key]
        return None

    def find_ready(self, key):
        try:
            if key in self.items:
                return self.items[key]
        except KeyError:
            pass
        return self.items.get(key)

    def find_size(self, key):
        if key in self.sizes:
            return self.sizes[key]
        return 0


cache = Cache()
while True:
    name = input()
    cache.add(name, "one")
    print(cache.find(name), cache.find_ready(name), cache.find_size(name))
