"""The method is called again while the threads of the first call run."""

import threading
import time


class Bot:
    def __init__(self, n):
        self.n = n
        self.energy = 5

    def start(self):
        self._t = threading.Thread(target=self._main)
        self._t.start()

    def _main(self):
        for _ in range(20):
            time.sleep(0.001)
            self.energy -= 1  # expect: TW102


class Arena:
    def __init__(self):
        self.bots = [Bot(i) for i in range(3)]

    def begin(self):
        for b in self.bots:
            b.energy += 10  # expect: TW102
            b.start()


arena = Arena()
while True:
    arena.begin()
    time.sleep(0.01)
