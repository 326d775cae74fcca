import threading
import time


class Cache:
    def __init__(self):
        self.lock = threading.Lock()
        self.items = {}
        threading.Thread(target=self.sweep, daemon=True).start()

    def sweep(self):
        while True:
            with self.lock:
                for key in list(self.items):
                    if len(key) > 3:
                        del self.items[key]
            time.sleep(1)

    def add(self, key, value):
        with self.lock:
            self.items[key] = value

    def find(self, key):
        if key in self.items:  # expect: TW103
            return self.items[key]
        return None


cache = Cache()
while True:
    name = input()
    cache.add(name, 1)
    print(cache.find(name))
