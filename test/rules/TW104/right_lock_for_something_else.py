"""What the lock guards nowhere is left alone, and so is what makes an object ready, or is done for callers who hold it."""

import threading


class Meter:
    def __init__(self):
        self._lock = threading.Lock()
        self._total = 0
        self.unit = "s"
        self.labels = {}

    def add(self, amount):
        with self._lock:
            self._total += amount

    def total(self):
        with self._lock:
            return self._total

    def start(self):
        self._total = 0

    def label(self, key, value):
        self.labels[key] = value
        self.unit = self.unit + value

    def has(self, key):
        return key in self.labels

    def add_locked(self, amount):
        self._total += amount

    def add_all(self, amounts):
        with self._lock:
            for amount in amounts:
                self.add_locked(amount)
