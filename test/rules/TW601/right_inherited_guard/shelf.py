from base import Guarded


class Shelf(Guarded):
    def __init__(self):
        super().__init__()
        self._books = {}  # guarded by: self._lock

    def put(self, title, count):
        with self:
            self._books[title] = self._books.get(title, 0) + count

    def titles(self):
        with self._lock:
            return list(self._books)
