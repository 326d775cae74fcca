import threading


class Harbour:
    """Ships at their berths; pilots and the port office ask for them on threads of their own."""

    def __init__(self):
        self._lock = threading.Lock()
        self._berths = {}
        self._tides = {}

    def moor(self, ship, berth):
        with self._lock:
            self._berths[ship] = berth

    def sail(self, ship):
        with self._lock:
            self._berths.pop(ship, None)

    def learn(self, day, height):
        with self._lock:
            self._tides = {**self._tides, day: height}

    def ships(self):
        with self._lock:
            return list(self._berths.keys())

    def numbered(self):
        with self._lock:
            return enumerate(sorted(self._berths.items()), 1)

    def tides(self):
        with self._lock:
            return self._tides.items()

    def copied(self):
        with self._lock:
            return dict(self._berths).values()

    def count(self):
        with self._lock:
            return len(self._live())

    def free(self, berths):
        return [berth for berth in berths if berth not in set(self.taken())]

    def taken(self):
        with self._lock:
            return self._berths.values()

    def _live(self):
        return self._berths.keys()
