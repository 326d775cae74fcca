"""A class gives a count under its lock, and counts without it."""

import threading


class Odometer:
    def __init__(self):
        self._lock = threading.Lock()
        self._metres = 0.0
        self._unit = "m"

    @property
    def metres(self):
        with self._lock:
            return self._metres

    def unit(self):
        with self._lock:
            return self._unit

    def advance(self, distance):
        self._metres += distance  # expect: TW104

    def use(self, unit):
        self._unit = unit
