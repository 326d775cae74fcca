import threading


class Counter:
    def __init__(self):
        self._lock = threading.Lock()
        self._value = 0

    def bump(self, amount):  # requires lock: self._lock
        self._value += amount

    def value(self):
        with self._lock:
            return self._value
