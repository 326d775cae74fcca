"""The walkers begin with no steps, and read as many from a file as there are lines in it."""

import threading


class Walker(threading.Thread):
    def __init__(self, path):
        super().__init__()
        self.steps = []
        self.total = 0
        with open(path) as file:
            for line in file:
                self.steps.append(len(line))

    def run(self):
        for step in self.steps:
            for other in self.steps:
                self.total += step * other


walkers = [Walker("up.txt"), Walker("down.txt")]  # expect: TW301
for walker in walkers:
    walker.start()
for walker in walkers:
    walker.join()
