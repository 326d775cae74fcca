import threading


class Pool:
    def __init__(self, size):
        self._cond = threading.Condition()
        self._free = size  # guarded by: self._cond

    def take(self):
        with self._cond:
            while self._free == 0:
                self._cond.wait()
            self._free -= 1

    def give(self):
        with self._cond:
            self._free += 1
            self._cond.notify()
