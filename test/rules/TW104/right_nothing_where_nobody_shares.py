"""Who needs no lock has been set up without one, or holds it already."""
import threading
from contextlib import nullcontext


class Shelf:
    def __init__(self, is_shared=False):
        self.is_shared = is_shared
        self.lock = threading.Lock()
        self.guard = threading.Lock() if is_shared else nullcontext()
        self.books = 0
        self.papers = 0
        self.cards = 0
        self.maps = 0

    def put_book(self, count):
        with self.guard:
            self.books += count

    def put_paper(self, count):
        guard = self.lock if self.is_shared else nullcontext()
        with guard:
            self.papers += count

    def put_card(self, count):
        if self.is_shared:
            guard = self.lock
        else:
            guard = nullcontext()
        with guard:
            self.cards += count

    def put_map(self, count, is_held=False):
        with nullcontext() if is_held else self.lock:
            self.maps += count

    def put_maps(self, counts):
        with self.lock:
            for count in counts:
                self.put_map(count, is_held=True)


def fill(shelf):
    for count in range(1000):
        shelf.put_book(count)
        shelf.put_paper(count)
        shelf.put_card(count)
        shelf.put_map(count)
        shelf.put_maps([count, 1])


shelf = Shelf(is_shared=True)
threads = [threading.Thread(target=fill, args=(shelf,)) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
own = Shelf()
fill(own)
print(shelf.books, shelf.papers, shelf.cards, shelf.maps, own.books)
