import functools
import threading


def synchronized(method):
    @functools.wraps(method)
    def wrapper(self, *args, **kwargs):
        with self._lock:
            return method(self, *args, **kwargs)
    return wrapper


class Registry:
    def __init__(self):
        self._lock = threading.RLock()
        self._items = {}
        self._count = 0

    @synchronized
    def put(self, key, value):
        self._items[key] = value
        self._count += 1

    @synchronized
    def get(self, key):
        return self._items.get(key)

    @synchronized
    def drop(self, key):
        self._items.pop(key, None)
        self._count -= 1

    @synchronized
    def names(self):
        return [name for name in self._items]

    @synchronized
    def bump(self):
        self._count += 1
