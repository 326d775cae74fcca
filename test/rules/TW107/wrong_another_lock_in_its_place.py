import threading


class Shelf:
    def __init__(self):
        self._lock = threading.RLock()
        self._books = {}

    def put(self, title, book):
        with self._lock:
            self._books[title] = book

    def burn(self, title):
        with self._lock:
            self._books.pop(title, None)


class CountingLock:
    def __init__(self):
        self._inner = threading.RLock()
        self.taken = 0

    def __enter__(self):
        self._inner.acquire()
        self.taken += 1
        return self

    def __exit__(self, *raised):
        self._inner.release()


class CountedShelf(Shelf):
    """Another lock, and nothing is said of one thread."""

    def __init__(self):
        super().__init__()
        self._lock = CountingLock()

    def titles(self):
        for title, book in self._books.items():  # expect: TW107
            yield f"{title} by {book.author}"
