import threading


class Shelf:
    def __init__(self):
        self.books = []
        self.size = 0
        self._lock = threading.Lock()

    def put(self, book):
        with self._lock:
            self.books.append(book)
            self.size += 1

    def take(self):
        with self._lock:
            book = self.books[-1]
            self.books.pop()
            self.size -= 1
        return book


def sort_in(shelf, author):
    for number in range(100):
        shelf.put((author, number))
        shelf.take()


shelf = Shelf()
shelf.put(("nobody", 0))
helpers = [threading.Thread(target=sort_in, args=(shelf, author)) for author in ("ann", "bob")]
for helper in helpers:
    helper.start()
for helper in helpers:
    helper.join()
