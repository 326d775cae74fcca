import threading
from urllib.request import urlopen


class Budget:
    def __init__(self, amount):
        self._mutex = threading.Lock()
        self._left = amount  # guarded by: self._mutex

    def spend(self, item):
        with urlopen(f"http://shop.local/{item}") as response:
            price = int(response.read())
        self._mutex.acquire()
        try:
            self._left -= price
        finally:
            self._mutex.release()
        print(item, "leaves", self._left)  # expect: TW601


def main():
    budget = Budget(500)
    threads = [threading.Thread(target=budget.spend, args=(item,)) for item in ("pen", "ink")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
