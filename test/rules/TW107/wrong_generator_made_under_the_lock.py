"""Under the lock a generator is only made; it runs where it is gone through, and the lock is free by then."""

import threading


class Shelf:
    def __init__(self):
        self._lock = threading.Lock()
        self._books = {}

    def put(self, title, pages):
        with self._lock:
            self._books[title] = pages

    def _thick(self):
        for title in self._books:  # expect: TW107
            if len(title) > 3:
                yield title

    def titles(self):
        with self._lock:
            thick = self._thick()
        return sorted(thick)


shelf = Shelf()


def deliver(van):
    for number in range(5000):
        shelf.put((van, number), number)


vans = [threading.Thread(target=deliver, args=(van,)) for van in ("red", "blue")]
for van in vans:
    van.start()
print(shelf.titles())
for van in vans:
    van.join()
