import threading
from functools import partialmethod


class Gauge:
    def __init__(self):
        self.level = 0

    def change(self, amount):
        print("by", amount)
        self.level += amount  # expect: TW102

    rise = partialmethod(change, 1)
    fall = partialmethod(change, -1)


gauge = Gauge()
up = threading.Thread(target=gauge.rise)
down = threading.Thread(target=gauge.fall)
up.start()
down.start()
up.join()
down.join()
print(gauge.level)
