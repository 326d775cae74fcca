import threading


class Cache:
    def __init__(self):
        self._lock = threading.Lock()
        self._cache = {}

    def __setstate__(self, state):
        self.__dict__.update(state)
        self._lock = threading.Lock()

    def size(self):
        with self._lock:
            return len(self._cache)

    def _load(self):
        self._lock.release()
        size = self.size()
        self._lock.acquire()
        return size

    def load(self):
        with self._lock:
            return self._load()
