import functools


def logged(method):
    @functools.wraps(method)
    def wrapper(self, *args, **kwargs):
        print(method.__name__)
        return method(self, *args, **kwargs)
    return wrapper


class Registry:
    def __init__(self):
        self._items = {}
        self._count = 0

    @logged
    def put(self, key, value):
        self._items[key] = value
        self._count += 1

    @logged
    def get(self, key):
        return self._items.get(key)

    @logged
    def drop(self, key):
        self._items.pop(key, None)
        self._count -= 1

    def names(self):
        return [name for name in self._items]

    def bump(self):
        self._count += 1
