"""The second half of the pair gives the lock back first; one that may give nothing back was not called with it."""

import threading


class Crane:
    def __init__(self):
        self._claim = threading.Lock()
        self.load = None
        self.lifted = 0

    def hook(self, load):
        self._claim.acquire()
        self.load = load
        self.lifted += 1

    def unhook(self):
        self._claim.release()
        self.load = None  # expect: TW104

    def reset(self):
        self.lifted -= 1  # expect: TW104
        if self._claim.locked():
            self._claim.release()
