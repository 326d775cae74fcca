from queue import Queue
from threading import Thread


class Oven:
    def __init__(self):
        self._orders = Queue()
        self._trays = []

    def fill(self, tray):
        self._trays.append(tray)

    def heat(self):
        Thread(target=self._bake, daemon=True).start()

    def _bake(self):
        while True:
            order = self._orders.get()
            for tray in self._trays:
                tray.bake(order)


class Setup:
    def __init__(self, oven):
        self._oven = oven

    def add_tray(self, tray):
        self._oven.fill(tray)


class Bakery:
    def __init__(self, trays):
        self._oven = Oven()
        self._setup = Setup(self._oven)
        for tray in trays:
            self._setup.add_tray(tray)
        self._oven.heat()
