"""Readings are kept by a loop of its own; only who comes from elsewhere needs the lock."""

import threading


class Gauges:
    def __init__(self, loop):
        self._loop = loop
        self._lock = threading.Lock()
        self._readings = {}
        self._thread = threading.Thread(target=self._collect, daemon=True)
        self._thread.start()

    def _collect(self):
        for name, value in self._loop.readings():
            with self._lock:
                self._readings[name] = value

    def listed(self):
        if not self._loop.is_inside():
            self._lock.acquire()
        try:
            return [f"{name}: {value}" for name, value in self._readings.items()]
        finally:
            if not self._loop.is_inside():
                self._lock.release()
