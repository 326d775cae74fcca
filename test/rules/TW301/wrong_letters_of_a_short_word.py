"""Each walker goes through three letters, which it was given when it was made, and looks for a free name."""

import threading

VALUES = {"a": 1, "b": 2, "c": 3}


class Walker(threading.Thread):
    def __init__(self, path, steps):
        super().__init__()
        self.path = path
        self.steps = steps
        self.total = 0

    def run(self):
        for name in self.path:
            self.total += VALUES[name]
        for step in self.steps:
            self.total += step


walkers = [Walker("abc", [1, 2, 3]), Walker("cab", [4, 5])]
for walker in walkers:
    walker.start()
for walker in walkers:
    walker.join()
