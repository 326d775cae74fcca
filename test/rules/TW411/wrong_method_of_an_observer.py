"""A method of what callers hand in to be told is called with the lock in hand."""

import threading


class Model:
    def __init__(self):
        self._lock = threading.Lock()
        self._observers = []
        self._value = 0

    def attach(self, observer):
        with self._lock:
            self._observers.append(observer)

    def value(self):
        with self._lock:
            return self._value

    def set(self, value):
        with self._lock:
            self._value = value
            for observer in self._observers:
                observer.changed(self)  # expect: TW411
