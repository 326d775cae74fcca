import threading


class PriceTable:
    def __init__(self):
        self._lock = threading.RLock()
        self._prices = {}

    def quote(self, article):
        with self._lock:
            price = self._prices.get(article)
            if price is not None and price < 0:
                self.store(article, 0)
            return price

    def drop(self, article):
        with self._lock:
            return self._prices.pop(article, None)

    def store(self, article, price):
        self._prices[article] = price  # expect: TW104

    def mark(self, article):
        with self._lock:
            self.note(article)

    def note(self, article):
        self._prices[article] = -1
