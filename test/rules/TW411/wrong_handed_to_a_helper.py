"""The listener is handed to a method that calls it, with the lock of who does that."""

import threading


class Executor:
    def __init__(self):
        self._requests = {}
        self._lock = threading.Lock()

    def add(self, key, on_done):
        with self._lock:
            self._requests[key] = on_done

    def done(self, key):
        with self._lock:
            self._finish(key, self._requests.pop(key, None))

    def fail(self, key):
        with self._lock:
            listener = self._requests.get(key)
            self._finish(key, listener)

    def _finish(self, key, listener):
        if listener is not None:
            listener(key)  # expect: TW411
