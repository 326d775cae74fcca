import threading
from contextlib import contextmanager


class Pool:
    def __init__(self):
        self._mutex = threading.Lock()
        self._taken = 0

    @contextmanager
    def locked(self):
        with self._mutex:
            yield

    def _take(self):  # requires lock: self._mutex
        self._taken += 1
        return self._taken

    def take(self):
        with self.locked():
            return self._take()

    def put_back(self):
        with self._mutex:
            self._taken -= 1
