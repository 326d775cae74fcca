"""Each is written to before its own thread starts; the threads that run already have others of them."""

import threading
import time


class Trader:
    def __init__(self):
        self.custom = {}
        self.state = None

    def start(self):
        self.state = "set up"
        threading.Thread(target=self._run, daemon=True).start()

    def _run(self):
        while self.state != "stop":
            if self.state == "pause":
                self.state = "run"
            self.custom = dict(self.custom)
            time.sleep(1)


class Desk:
    def __init__(self, names):
        self.all = []
        self.by_name = {name: Trader() for name in names}

    def open(self, cached):
        for _ in range(3):
            self.all.append(Trader())
        for trader in self.all:
            if cached:
                trader.custom = cached["custom"]
            trader.start()

    def open_by_name(self, cached):
        for name, trader in self.by_name.items():
            trader.custom = dict(cached[name])
            trader.start()

    def open_one(self, cached):
        trader = Trader()
        self.all.append(trader)
        trader.custom = cached["custom"]
        trader.start()


desk = Desk("abc")
desk.open({"custom": {}})
desk.open_by_name({})
desk.open_one({"custom": {}})
