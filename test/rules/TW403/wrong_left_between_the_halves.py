"""Who takes the lock by one function gives it back by the other, but for a return in between."""

import threading

lock = threading.Lock()
prices = {}


def begin():
    lock.acquire()


def end():
    lock.release()


def put(name, price):
    begin()  # expect: TW403:warning
    if name in prices:
        return False
    prices[name] = price
    end()
    return True


def take(name):
    begin()
    price = prices.pop(name, None)
    end()
    return price


class Stock:
    def __init__(self):
        self._lock = threading.Lock()
        self.counts = {}

    def open_books(self):
        self._lock.acquire()

    def close_books(self):
        self._lock.release()

    def count(self, name, by):
        self.open_books()  # expect: TW403:warning
        if by == 0:
            return
        self.counts[name] = self.counts.get(name, 0) + by
        self.close_books()


def fill(stock):
    for name in ("apple", "pear"):
        put(name, 2)
        stock.count(name, 1)
        take(name)


stock = Stock()
filler = threading.Thread(target=fill, args=(stock,))
filler.start()
fill(stock)
filler.join()
