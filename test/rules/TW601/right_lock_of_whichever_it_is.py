import threading


class Shelf:
    def __init__(self):
        self.lock = threading.Lock()
        self.books = 0  # guarded by: self.lock
        self.titles = []  # guarded by: self.lock


def place(heavy, low, high):
    shelf = low if heavy else high
    with shelf.lock:
        shelf.books += 1
        shelf.titles.append("Emma")


def main():
    low, high = Shelf(), Shelf()
    threads = [threading.Thread(target=place, args=(i, low, high)) for i in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


main()
