"""Only the class that joins the two has both locks, and it has nothing of its own."""
import threading


class Store:
    def __init__(self):
        self.door = threading.Lock()
        self.goods = []

    def sell(self):
        with self.door:
            self.write_bill(len(self.goods))

    def close(self):
        with self.door:
            self.goods.clear()


class Billing:
    def __init__(self):
        super().__init__()
        self.book = threading.RLock()
        self.bills = []

    def write_bill(self, amount):
        with self.book:  # expect: TW401
            self.bills.append(amount)

    def bill_and_close(self):
        with self.book:
            self.close()


class Shop(Billing, Store):
    """A store that writes bills."""
