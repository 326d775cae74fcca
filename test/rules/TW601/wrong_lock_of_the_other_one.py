import threading


class Shelf:
    def __init__(self):
        self.lock = threading.Lock()
        self.books = 0  # guarded by: self.lock


def move(heavy, low, high):
    source = low if heavy else high
    target = high if heavy else low
    with source.lock:
        source.books -= 1
        target.books += 1  # expect: TW601


def main():
    low, high = Shelf(), Shelf()
    threads = [threading.Thread(target=move, args=(i, low, high)) for i in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


main()
