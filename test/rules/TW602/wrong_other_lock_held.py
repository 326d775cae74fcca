import threading
from urllib.request import urlopen


class Inventory:
    def __init__(self):
        self._stock_lock = threading.Lock()
        self._log_lock = threading.Lock()
        self._stock = 0
        self._log = []

    def _change(self, amount):  # requires lock: self._stock_lock
        self._stock += amount

    def receive(self, order):
        with urlopen(f"http://orders.local/{order}") as response:
            amount = int(response.read())
        with self._stock_lock:
            self._change(amount)

    def write_off(self, amount):
        with self._log_lock:
            self._log.append(amount)
            self._change(-amount)  # expect: TW602


def main():
    inventory = Inventory()
    orders = [threading.Thread(target=inventory.receive, args=(n,)) for n in range(4)]
    for order in orders:
        order.start()
    inventory.write_off(3)
    for order in orders:
        order.join()


if __name__ == "__main__":
    main()
