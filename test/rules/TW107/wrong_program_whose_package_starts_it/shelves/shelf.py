import threading


class Shelf:
    def __init__(self):
        self._lock = threading.Lock()
        self._books = {}

    def dust(self):
        threading.Thread(target=self._dust, daemon=True).start()

    def _dust(self):
        with self._lock:
            print(len(self._books))

    def put(self, title, book):
        with self._lock:
            self._books[title] = book

    def take(self, title):
        with self._lock:
            return self._books.pop(title, None)

    def titles(self):
        return [title for title in self._books if title]  # expect: TW107:hint
