"""Two readers of meters go through all of them, and each meter counts how it was read."""

import threading


class Meter:
    def __init__(self):
        self.read = 0

    def value(self, step):
        self.read = following(self.read, step)  # expect: TW102
        return self.read * 7


def following(number, step):
    print("reading", number)
    return number + step


meters = [Meter() for _ in range(4)]


def reader(step):
    for _ in range(10):
        print(sum(meter.value(step) for meter in meters))


readers = [threading.Thread(target=reader, args=(step,)) for step in (1, 2)]
for one in readers:
    one.start()
for one in readers:
    one.join()
