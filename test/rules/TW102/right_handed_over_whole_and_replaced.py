"""Whoever has the list itself sees what comes late; what is only looked at is let go of on purpose; nobody adds meanwhile."""

import queue
import threading
import time


class Counter:
    def __init__(self, printer):
        self.printer = printer
        self.packers = queue.Queue()
        self.days = []
        self.orders = []
        self.wishes = []
        self.labels = []
        self.parcels = []
        self.returns = []
        self.lock = threading.Lock()

    def open(self):
        self.returns.append("nothing yet")
        threading.Thread(target=self.pack, daemon=True).start()

    def order(self, name):
        self.orders.append(name)
        self.wishes.append(name)
        self.labels.append(name)
        with self.lock:
            self.parcels.append(name)

    def pack(self):
        while True:
            time.sleep(1)
            self.packers.put(self.orders)
            self.orders = []
            self.keep(self.wishes)
            self.wishes = []
            labels = self.labels
            self.labels = []
            self.printer.write_all(labels)
            with self.lock:
                self.printer.write_all(self.parcels)
                self.parcels = []
            print("\n".join(self.returns))
            self.returns = []

    def keep(self, wishes):
        for wish in wishes:  # expect: TW107
            print(wish)
        self.days.append(wishes)


counter = Counter(None)
counter.open()
while True:
    counter.order(input())
