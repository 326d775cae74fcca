import threading
from contextlib import contextmanager


class Archive:
    def __init__(self):
        self._shelf = threading.Lock()
        self._letters = []

    @contextmanager
    def _reading(self):
        self._shelf.acquire()
        try:
            yield
        finally:
            self._shelf.release()

    def put(self, letter):
        with self._shelf:
            self._letters.append(letter)

    def letters(self):
        with self._reading():
            for letter in self._letters:
                yield letter  # expect: TW410

    def copies(self):
        with self._reading():
            copies = list(self._letters)
        yield from copies
