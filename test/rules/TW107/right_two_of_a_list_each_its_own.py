import threading
import time


class Probe:
    def __init__(self):
        self.values = []

    def read(self, unit):
        self.values = []
        self.values.append(("C", time.time()))
        self.values.append(("rpm", time.monotonic()))
        return [value for name, value in self.values if name == unit]


class Board:
    def __init__(self):
        self.heat = Probe()
        self.fans = Probe()
        self.shown = {}

    def refresh(self):
        readers = [threading.Thread(target=self._read_heat), threading.Thread(target=self._read_fans)]
        for reader in readers:
            reader.start()
        for reader in readers:
            reader.join()

    def _read_heat(self):
        self.shown["heat"] = self.heat.read("C")

    def _read_fans(self):
        self.shown["fans"] = self.fans.read("rpm")


board = Board()
board.refresh()
print(board.shown)
board.refresh()
print(board.shown)
