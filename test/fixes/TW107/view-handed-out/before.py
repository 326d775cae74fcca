import threading


class Harbour:
    def __init__(self):
        self._lock = threading.Lock()
        self._berths = {}

    def moor(self, ship, berth):
        with self._lock:
            self._berths[ship] = berth

    def sail(self, ship):
        with self._lock:
            self._berths.pop(ship, None)

    def ships(self):
        with self._lock:
            return self._berths.keys()

    def __iter__(self):
        return iter(self._berths)
