import threading


class Till:
    def __init__(self):
        self.lock = threading.Lock()
        self.total = 0

    def add(self, price):
        self.total += price  # expect: TW104

    def sell(self, price):
        with self.lock:
            print("sold for", price)
            self.add(price)

    def refund(self, price):
        with self.lock:
            self.total -= price


till = Till()


def counter():
    for price in (3, 5, 8):
        till.sell(price)
    till.refund(5)


def tips():
    for price in (1, 1, 2):
        till.add(price)


threads = [threading.Thread(target=counter), threading.Thread(target=tips)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(till.total)
