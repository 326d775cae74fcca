"""Each of these has one lock at a time, wherever it was made."""
import copy
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


class Counter:
    def __init__(self):
        self.lock = threading.Lock()
        self.count = 0

    def __copy__(self):
        other = Counter()
        other.lock = threading.Lock()
        other.count = self.count
        return other

    def __setstate__(self, state):
        self.count = state["count"]
        self.lock = threading.Lock()

    def add(self):
        with self.lock:
            self.count += 1

    def add_twice(self):
        with self.lock:
            self.add()  # expect: TW402
            self.count += 1
