import threading

from attrs import Factory, define, field


@define
class Shelf:
    _lock: threading.Lock = field(factory=threading.Lock, init=False)
    _books: dict = Factory(dict)
    owners: dict = field(factory=dict)

    def __attrs_post_init__(self):
        for name in self._books:
            self.owners[name] = None

    def put(self, name, book):
        with self._lock:
            self._books[name] = book
            self.owners[name] = None

    def names(self):
        with self._lock:
            return [name.title() for name in self._books]


def of_each(name):
    shelf = Shelf(books={name: 1})
    for book in shelf._books:
        print(book)


threads = [threading.Thread(target=of_each, args=(n,)) for n in "ab"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
