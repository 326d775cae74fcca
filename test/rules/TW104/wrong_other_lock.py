import threading
from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen


class Inventory:
    def __init__(self):
        self._stock_lock = threading.Lock()
        self._log_lock = threading.Lock()
        self._stock = 0
        self._log = []

    def receive(self, count):
        with self._stock_lock:
            self._stock += count

    def sell(self, count):
        with self._stock_lock:
            self._stock -= count

    def count(self):
        with self._stock_lock:
            return self._stock

    def write_off(self, count, reason):
        with self._log_lock:
            self._log.append(reason)
            self._stock -= count  # expect: TW104


def process(inventory, order):
    with urlopen(f"http://orders.local/{order}") as response:
        kind, count = response.read().decode().split()
    if kind == "in":
        inventory.receive(int(count))
    elif kind == "out":
        inventory.sell(int(count))
    else:
        inventory.write_off(int(count), kind)


def main():
    inventory = Inventory()
    with ThreadPoolExecutor(max_workers=4) as pool:
        futures = [pool.submit(process, inventory, order) for order in range(25)]
    for future in futures:
        future.result()
    print(inventory.count())


if __name__ == "__main__":
    main()
