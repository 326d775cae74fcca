import asyncio
import contextlib
import threading


class Shelf:
    """For threads: whoever comes takes the lock."""

    def __init__(self):
        self._lock = threading.RLock()
        self._books = {}

    def put(self, title, book):
        with self._lock:
            self._books[title] = book

    def burn(self, title):
        with self._lock:
            self._books.pop(title, None)


class FakeLock:
    def __enter__(self):
        return self

    def __exit__(self, *raised):
        pass


class LoopShelf(Shelf):
    """For the coroutines of one loop: nothing comes in between here."""

    def __init__(self):
        super().__init__()
        self._lock = FakeLock()
        self._changed = asyncio.Event()

    def titles(self):
        for title, book in self._books.items():
            yield f"{title} by {book.author}"

    def lend(self, title):
        if title in self._books:
            return self._books.pop(title)
        return None


class OpenShelf(Shelf):
    def __init__(self):
        super().__init__()
        self._lock = contextlib.nullcontext()

    def titles(self):
        for title in self._books:
            yield title
