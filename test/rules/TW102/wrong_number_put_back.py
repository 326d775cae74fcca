"""What is stored back is a number, and another thread may have stored one meanwhile."""

import threading

from settings import load


class Meter:
    def __init__(self):
        self.level = load("level")

    def probe(self):
        level = self.level
        self.level = level + 1  # expect: TW102
        print(level)


meter = Meter()
threads = [threading.Thread(target=meter.probe) for number in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
