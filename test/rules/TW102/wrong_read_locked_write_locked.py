import threading
from urllib.request import urlopen


class Budget:
    def __init__(self, amount):
        self._lock = threading.Lock()
        self._left = amount

    def spend(self, item):
        with self._lock:
            left = self._left
        with urlopen(f"http://shop.local/price/{item}") as response:
            left -= int(response.read())
        self._lock.acquire()
        try:
            self._left = left  # expect: TW102
        finally:
            self._lock.release()

    def left(self):
        with self._lock:
            return self._left


def main():
    budget = Budget(1000)
    buyers = [threading.Thread(target=budget.spend, args=(item,)) for item in range(5)]
    for buyer in buyers:
        buyer.start()
    for buyer in buyers:
        buyer.join()
    print(budget.left())


if __name__ == "__main__":
    main()
