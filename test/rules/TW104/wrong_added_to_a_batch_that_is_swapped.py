"""A reporter takes the batch out under its lock; who adds to it holds none, and may add to one that was sent already."""

import threading


class Reporter:
    def __init__(self, sink):
        self._lock = threading.Lock()
        self._batch = []
        self._sink = sink

    def add(self, line):
        self._batch.append(line)  # expect: TW104

    def flush(self):
        with self._lock:
            lines = self._batch
            self._batch = []
        for line in lines:
            self._sink.write(line)


class Meter:
    def __init__(self):
        self.lock = threading.Lock()
        self.readings = {}

    def note(self, name, value):
        with self.lock:
            self.readings[name] = value

    def take(self):
        with self.lock:
            taken, self.readings = self.readings, {}
        return taken
