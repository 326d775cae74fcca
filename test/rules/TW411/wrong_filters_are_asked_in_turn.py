import threading


class Sieve:
    def __init__(self, name_of):
        self._lock = threading.Lock()
        self._name_of = name_of
        self._filters = []
        self._passed = {}

    def add(self, keeps):
        with self._lock:
            self._filters.append(keeps)

    def sift(self, grain):
        with self._lock:
            for keeps in self._filters:
                if not keeps(grain):  # expect: TW411:information
                    return
            self._passed[self._name_of(grain)] = grain

    def look_up(self, grain):
        with self._lock:
            return self._passed.get(self._name_of(grain))  # expect: TW411:hint
