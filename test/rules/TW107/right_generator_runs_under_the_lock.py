"""A generator runs where it is gone through: under the lock, wherever it was made."""

import threading


class Shelf:
    def __init__(self):
        self._lock = threading.Lock()
        self._books = {}

    def put(self, title, pages):
        with self._lock:
            self._books[title] = pages

    def _thick(self):
        for title in self._books:
            if self._books[title] > 500:
                yield title

    def titles(self):
        thick = self._thick()
        with self._lock:
            return sorted(thick)

    def show(self):
        thick = self._thick()
        with self._lock:
            for title in thick:
                print(title)


shelf = Shelf()


def deliver(van):
    for number in range(5000):
        shelf.put((van, number), number)


vans = [threading.Thread(target=deliver, args=(van,)) for van in ("red", "blue")]
for van in vans:
    van.start()
print(shelf.titles())
shelf.show()
for van in vans:
    van.join()
