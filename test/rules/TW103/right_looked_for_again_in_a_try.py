"""A module that is not there is looked for again under the lock."""

import threading


class Modules:
    def __init__(self):
        self._lock = threading.Lock()
        self._numbers = {}
        self._names = {}

    def number_of(self, path):
        try:
            number = self._numbers[path]
            return number, self._names[number]
        except KeyError:
            pass
        return self._add(path)

    def _add(self, path):
        with self._lock:
            if path not in self._numbers:
                number = len(self._numbers) + 1
                self._names[number] = path
                self._numbers[path] = number
            return self._numbers[path], path

    def forget(self, path):
        with self._lock:
            self._numbers.pop(path, None)
