import sys
import threading
import time
from contextlib import contextmanager


class Berths:
    """Ships that lie at the quay; no two may come in under one name."""

    def __init__(self):
        self._lock = threading.Lock()
        self._moored = {}
        self._unloading = set()

    @contextmanager
    def moor(self, ship, length):
        with self._lock:
            if ship in self._moored:
                raise KeyError(ship)
            self._moored[ship] = length
        try:
            yield
        finally:
            with self._lock:
                del self._moored[ship]

    def unload(self, ship):
        with self._lock:
            if ship in self._unloading:
                return
            self._unloading.add(ship)
        try:
            time.sleep(1)
        finally:
            with self._lock:
                self._unloading.remove(ship)


berths = Berths()


def call_in(ship):
    with berths.moor(ship, 80):
        berths.unload(ship)


ships = [threading.Thread(target=call_in, args=(name,)) for name in sys.argv[1:4]]
for ship in ships:
    ship.start()
for ship in ships:
    ship.join()
