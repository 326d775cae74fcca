"""A bell that somebody who gives up rings as well says nothing of those who still row."""

import threading
import time


class Regatta:
    def __init__(self, boats):
        self.out = boats
        self.pier = threading.Lock()
        self.bell = threading.Event()
        self.times = {}

    def row(self, boat):
        time.sleep(0.01 * boat)
        if boat == 2:
            self.bell.set()
        self.times[boat] = time.monotonic()
        with self.pier:
            self.out -= 1
            if self.out == 0:
                self.bell.set()

    def table(self):
        self.bell.wait()
        for boat in self.times.items():  # expect: TW107
            print(boat)


regatta = Regatta(4)
crews = [threading.Thread(target=regatta.row, args=(boat,)) for boat in range(4)]
for crew in crews:
    crew.start()
regatta.table()
for crew in crews:
    crew.join()
