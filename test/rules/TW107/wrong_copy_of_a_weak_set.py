"""A WeakSet is copied element by element, in Python: whoever adds to it comes in between, as with a loop."""
import threading
import weakref


class Cache:
    def used_memory(self):
        return 1


class MemoryManager(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True)
        self._caches = weakref.WeakSet()
        self._names = weakref.WeakValueDictionary()
        self._plain = set()
        self._stopped = threading.Event()
        self.start()

    def add(self, cache):
        self._caches.add(cache)
        self._names[id(cache)] = cache
        self._plain.add(cache)

    def run(self):
        while not self._stopped.wait(0.1):
            total = 0
            for cache in self._caches.copy():  # expect: TW107
                total += cache.used_memory()
            for cache in list(self._names.values()):  # expect: TW107
                total += cache.used_memory()
            for cache in self._plain.copy():
                total += cache.used_memory()
            print(total)


manager = MemoryManager()
kept = []
for _ in range(1000):
    cache = Cache()
    kept.append(cache)
    manager.add(cache)
