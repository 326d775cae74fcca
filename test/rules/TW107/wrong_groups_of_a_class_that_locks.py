import threading
from collections import defaultdict


class Seating:
    """Guests by table; waiters on threads of their own ask and move them."""

    def __init__(self):
        self._lock = threading.Lock()
        self._tables = defaultdict(set)

    def seat(self, table, guest):
        with self._lock:
            self._tables[table].add(guest)

    def leave(self, table, guest):
        with self._lock:
            self._tables[table].discard(guest)

    def names(self, table):
        return ", ".join(guest for guest in self._tables[table])  # expect: TW107

    def count(self, table):
        with self._lock:
            return sum(1 for guest in self._tables[table] if guest)
