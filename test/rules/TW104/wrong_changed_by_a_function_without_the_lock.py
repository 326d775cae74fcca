import threading


def _strike(entries, name):
    entries.remove(name)  # expect: TW104


class Shelf:
    @staticmethod
    def place(entries, name):
        entries.append(name)  # expect: TW104


class Library:
    def __init__(self):
        self._lock = threading.Lock()
        self._lent = []
        self._reserved = []

    def lend(self, name):
        with self._lock:
            self._lent.append(name)
            Shelf.place(self._reserved, name)

    def take_back(self, name):
        with self._lock:
            _strike(self._lent, name)

    def lose(self, name):
        _strike(self._lent, name)

    def reserve(self, name):
        Shelf.place(self._reserved, name)

    def give_up(self, name):
        with self._lock:
            self._reserved.remove(name)
