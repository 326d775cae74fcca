import threading
from contextlib import ExitStack


class Registry:
    def __init__(self):
        self._lock = threading.Lock()
        self._items = {}
        self._count = 0

    def put(self, key, value):
        with ExitStack() as stack:
            stack.enter_context(self._lock)
            self._items[key] = value
            self._count += 1

    def get(self, key):
        with ExitStack() as stack:
            stack.enter_context(self._lock)
            return self._items.get(key)

    def drop(self, key):
        with ExitStack() as stack:
            stack.enter_context(self._lock)
            self._items.pop(key, None)
            self._count -= 1

    def names(self):
        return [name for name in self._items]  # expect: TW107

    def bump(self):
        self._count += 1  # expect: TW104
