"""Both bases take the two locks in one order."""
import threading


class Store:
    def __init__(self):
        self.door = threading.Lock()
        self.goods = []

    def sell(self):
        with self.door:
            self.write_bill(len(self.goods))


class Billing:
    def __init__(self):
        super().__init__()
        self.book = threading.Lock()
        self.bills = []

    def write_bill(self, amount):
        with self.book:
            self.bills.append(amount)

    def close(self):
        with self.book:
            self.bills.clear()


class Shop(Billing, Store):
    """A store that writes bills."""
