"""A module that is not there is numbered under the lock, and not looked for again: two threads give it two numbers."""

import threading


class Modules:
    def __init__(self):
        self._lock = threading.Lock()
        self._numbers = {}
        self._names = {}

    def number_of(self, path):
        try:  # expect: TW103
            number = self._numbers[path]
            return number, self._names[number]
        except KeyError:
            pass
        return self._add(path)

    def _add(self, path):
        with self._lock:
            number = len(self._numbers) + 1
            self._numbers[path] = number
            self._names[number] = path
            return number, path

    def forget(self, path):
        with self._lock:
            self._numbers.pop(path, None)
