"""The test stays true, whoever stores another time; but what is stored is made of what was read before."""

import threading
import time


class Clock:
    def __init__(self):
        self.previous = None

    def begin(self):
        self.previous = time.monotonic()

    def now(self):
        current = time.monotonic()
        if self.previous is not None:
            if current <= self.previous:
                current = self.previous + 1e-9
            self.previous = current  # expect: TW102
        return current


clock = Clock()
clock.begin()
threads = [threading.Thread(target=clock.now) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
