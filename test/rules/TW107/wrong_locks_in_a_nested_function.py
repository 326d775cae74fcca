"""The class locks, if only in functions inside its methods: its callers are several, and one of them loops without the lock."""
import threading


class Shelf:
    def __init__(self):
        self.lock = threading.Lock()
        self.books = {}

    def put(self, books):
        def put_all():
            with self.lock:
                for book in books:
                    self.books[book.title] = book

        put_all()

    def drop(self, titles):
        def drop_all():
            with self.lock:
                for title in titles:
                    del self.books[title]

        drop_all()

    def pages(self):
        count = 0
        for book in self.books.values():  # expect: TW107
            count += book.pages
        return count
