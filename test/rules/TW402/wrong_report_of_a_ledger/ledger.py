import threading


class Ledger:
    def __init__(self):
        self._entries = []
        self._gate = threading.Lock()

    def add(self, amount):
        with self._gate:
            self._entries.append(amount)

    def total(self):
        with self._gate:
            return sum(self._entries)

    def close_month(self, printer):
        with self._gate:
            printer.show(self)  # expect: TW402
            self._entries.clear()
