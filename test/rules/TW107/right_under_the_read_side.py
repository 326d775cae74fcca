# Whoever reads holds the read side of a reader-writer lock, whoever changes anything its write side.
import threading
from contextlib import contextmanager


class ReaderWriterLock:
    def __init__(self):
        self._changed = threading.Condition()
        self._readers = 0
        self._writing = False

    @contextmanager
    def read(self):
        with self._changed:
            while self._writing:
                self._changed.wait()
            self._readers += 1
        try:
            yield
        finally:
            with self._changed:
                self._readers -= 1
                self._changed.notify_all()

    @contextmanager
    def write(self):
        with self._changed:
            while self._writing or self._readers:
                self._changed.wait()
            self._writing = True
        try:
            yield
        finally:
            with self._changed:
                self._writing = False
                self._changed.notify_all()


class Prices:
    def __init__(self):
        self.rw = ReaderWriterLock()
        self.prices = {}

    def update(self, symbol, price):
        with self.rw.write():
            self.prices[symbol] = price

    def total(self):
        with self.rw.read():
            return sum(price for price in self.prices.values())


def main():
    prices = Prices()
    writer = threading.Thread(target=prices.update, args=("A", 1.5))
    writer.start()
    print(prices.total())
    writer.join()


main()
