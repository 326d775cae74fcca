"""Nobody in sight asks it not to lock."""
import threading
from contextlib import nullcontext


class Tally:
    def __init__(self, lock=None):
        self._lock = threading.Lock()
        self._votes = {}
        self._given_lock = lock or nullcontext()
        self._rounds = 0

    def vote(self, name, lock=True):
        guard = self._lock if lock else nullcontext()
        with guard:
            self._votes[name] = self._votes.get(name, 0) + 1

    def take_back(self, name, lock):
        with self._lock if lock else nullcontext():
            self._votes[name] = self._votes.get(name, 0) - 1

    def count(self):
        with self._lock:
            return sum(self._votes.values())

    def next_round(self):
        with self._given_lock:
            self._rounds += 1
