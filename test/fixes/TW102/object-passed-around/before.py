import threading


class Basket:
    def __init__(self):
        self.items = {}


def fill(basket, what):
    for _ in range(10):
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
