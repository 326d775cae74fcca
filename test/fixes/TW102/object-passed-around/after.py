import threading


class Basket:
    def __init__(self):
        self.items = {}
        self.lock = threading.Lock()


def fill(basket, what):
    for _ in range(10):
        with basket.lock:
            basket.items[what] = basket.items.get(what, 0) + 1


def main():
    shared = Basket()
    threads = [threading.Thread(target=fill, args=(shared, "egg")) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(shared.items)


main()
