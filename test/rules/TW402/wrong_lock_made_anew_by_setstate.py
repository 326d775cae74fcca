"""A shelf has one lock at a time, wherever it was made."""
import threading


class Shelf:
    def __init__(self):
        self.books = {}
        self._make_lock()

    def _make_lock(self):
        self.guard = threading.Lock()

    def __setstate__(self, state):
        self.__dict__.update(state)
        self._make_lock()

    def __getitem__(self, title):
        with self.guard:
            return self.books[title]

    def lend(self, title):
        with self.guard:
            book = self[title]  # expect: TW402
            return book
