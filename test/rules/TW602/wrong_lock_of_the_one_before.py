import threading


class Shelf:
    def __init__(self):
        self.lock = threading.Lock()
        self.books = 0

    def put(self, count):  # requires lock: self.lock
        self.books += count


def restock(shelves):
    for shelf in shelves:
        with shelf.lock:
            print(shelf.books)
        shelf.put(1)  # expect: TW602


def shift(heavy, low, high):
    shelf = low if heavy else high
    with shelf.lock:
        shelf = high if heavy else low
        shelf.put(2)  # expect: TW602


def spread(heavy, low, high):
    shelf = low if heavy else high
    other = high if heavy else low
    with shelf.lock:
        other.put(2)  # expect: TW602


def sweep(heavy, low, high):
    shelf = low if heavy else high
    with shelf.lock:
        for _ in range(2):
            shelf.put(2)  # expect: TW602
            shelf = high if heavy else low


def main():
    low, high = Shelf(), Shelf()
    threads = [threading.Thread(target=restock, args=([low, high],)) for _ in range(2)]
    for work in (shift, spread, sweep):
        threads += [threading.Thread(target=work, args=(i, low, high)) for i in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


main()
