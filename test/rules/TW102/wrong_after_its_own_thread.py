"""A second loop writes to what the threads of the first are at, and so does what follows the start in one round."""

import threading
import time


class Trader:
    def __init__(self):
        self.custom = {}
        self.count = 0

    def start(self):
        threading.Thread(target=self._run, daemon=True).start()

    def _run(self):
        while True:
            self.custom = dict(self.custom)  # expect: TW102
            self.count += 1  # expect: TW102
            time.sleep(1)


class Desk:
    def __init__(self):
        self.all = []

    def open(self, cached):
        for _ in range(3):
            trader = Trader()
            self.all.append(trader)
            trader.start()
            trader.count += 1  # expect: TW102
        for trader in self.all:
            trader.custom = cached["custom"]


Desk().open({"custom": {}})
