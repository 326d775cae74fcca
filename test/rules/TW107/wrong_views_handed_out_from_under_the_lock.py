import threading


class Harbour:
    """Ships at their berths; pilots and the port office ask for them on threads of their own."""

    def __init__(self):
        self._lock = threading.Lock()
        self._berths = {}
        self._waiting = set()

    def moor(self, ship, berth):
        with self._lock:
            self._waiting.discard(ship)
            self._berths[ship] = berth

    def sail(self, ship):
        with self._lock:
            self._berths.pop(ship, None)

    def arrive(self, ship):
        with self._lock:
            self._waiting.add(ship)

    def ships(self):
        with self._lock:
            return self._berths.keys()  # expect: TW107

    @property
    def numbered(self):
        with self._lock:
            return enumerate(self._berths.items(), 1)  # expect: TW107

    def names(self):
        with self._lock:
            waiting = map(str.title, self._waiting)
        return waiting  # expect: TW107

    def __iter__(self):
        return iter(self._berths)  # expect: TW107
