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
            shelf.put(1)


def place(heavy, low, high):
    shelf = low if heavy else high
    shelf.lock.acquire()
    try:
        shelf.put(2)
    finally:
        shelf.lock.release()


def main():
    low, high = Shelf(), Shelf()
    threads = [threading.Thread(target=restock, args=([low, high],)) for _ in range(2)]
    threads += [threading.Thread(target=place, args=(i, low, high)) for i in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


main()
