"""What __init__ stores first can make no test wrong that has found something."""

import time
import mido
class Dev:
    def __init__(self, name):
        self.midi = mido.open_input(name=name, callback=self._cb)
        self.last = None
    def _cb(self, message):
        if self.last is not None:
            print(time.time() - self.last)
            self.last = time.time()
        else:
            self.last = time.time()
d = Dev("x")
