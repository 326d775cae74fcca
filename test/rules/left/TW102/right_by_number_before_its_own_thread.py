"""Each is written to by its number, and its own thread is started then."""

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
            self.energy -= 1


bots = [Bot(i) for i in range(3)]
for i in range(len(bots)):
    bots[i].energy += i
    bots[i].start()
for b in bots:
    b._t.join()
