import threading

import attr


@attr.s
class Shelf:
    _lock = attr.ib(factory=threading.Lock)
    _books = attr.ib(default=attr.Factory(dict))

    def put(self, name, book):
        with self._lock:
            self._books[name] = book

    def take(self, name):
        with self._lock:
            return self._books.pop(name)

    def names(self):
        return [name.title() for name in self._books]  # expect: TW107
