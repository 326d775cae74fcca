"""What a customer orders after the basket was read, and before it is emptied, nobody ever packs."""

import json
import threading
import time


class Counter:
    def __init__(self, printer):
        self.printer = printer
        self.orders = []
        self.wishes = []
        self.labels = []
        self.parcels = []
        self.prices = {}
        self.names = []
        self.returns = []

    def open(self):
        threading.Thread(target=self.pack, daemon=True).start()

    def order(self, name, price):
        self.orders.append(name)
        self.wishes.append(name)
        self.labels.append(name)
        self.parcels.append(name)
        self.prices[name] = price
        self.names.append(name)
        self.returns.append(name)

    def pack(self):
        while True:
            time.sleep(1)
            self.printer.write_all(self.orders)
            self.orders = []  # expect: TW102:warning
            print(json.dumps(self.wishes))
            self.wishes = []  # expect: TW102:warning
            text = "\n".join(self.labels)
            self.labels = []  # expect: TW102:warning
            parcels = list(self.parcels)
            self.parcels.clear()  # expect: TW102:warning
            prices = dict(self.prices)
            self.prices = {}  # expect: TW102:warning
            stick(self.names)
            self.names = []  # expect: TW102:warning
            returns = self.returns[:]
            self.returns = []  # expect: TW102:warning
            print(text, parcels, prices, returns)


def stick(names):
    for name in names:
        print(name)


counter = Counter(None)
counter.open()
while True:
    counter.order(input(), float(input()))
