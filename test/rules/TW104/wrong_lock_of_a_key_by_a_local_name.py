import threading


class Meters:
    def __init__(self) -> None:
        self._locks = {}
        self._guard = threading.Lock()
        self._of_street = {}
        self._pages = [threading.Lock() for _ in range(8)]
        self.consumed = 0
        self.corrected = 0

    def _lock_of(self, street: str) -> threading.Lock:
        with self._guard:
            return self._locks.setdefault(street, threading.Lock())

    def read(self, street: str, units: int) -> None:
        lock = self._lock_of(street)
        with lock:
            self._of_street[street] = self._of_street.get(street, 0) + units
            self.consumed += units  # expect: TW104


    def correct(self, number: int) -> None:
        lock = self._pages[number % len(self._pages)]
        with lock:
            self.corrected += 1  # expect: TW104


meters = Meters()


def walk(street: str) -> None:
    for units in range(100):
        meters.read(street, units)
        meters.correct(units)


walks = [threading.Thread(target=walk, args=(street,)) for street in ("Elm", "Oak", "Ash")]
for thread in walks:
    thread.start()
for thread in walks:
    thread.join()
print(meters.consumed)
