"""The walker begins with three steps, and is then given a hundred thousand."""

import threading


class Walker:
    def __init__(self):
        self.steps = list((1, 2, 3))
        self.total = 0

    def work(self):
        total = 0
        for step in self.steps:
            for other in self.steps:
                total = (total * 31 + step * other) % 1000003
        return total


walker = Walker()
walker.steps[:] = range(100000)
threads = [threading.Thread(target=walker.work) for _ in range(4)]  # expect: TW301
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
