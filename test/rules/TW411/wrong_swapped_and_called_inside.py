"""The callbacks are taken out of the attribute, and called with the lock held all the same."""

import threading


class Result:
    def __init__(self):
        self._lock = threading.Lock()
        self._callbacks = []
        self._value = None

    def set(self, value):
        with self._lock:
            self._value = value
            callbacks, self._callbacks = self._callbacks, []
            for callback in callbacks:
                callback(self)  # expect: TW411

    def value(self):
        with self._lock:
            return self._value

    def on_done(self, callback):
        with self._lock:
            self._callbacks.append(callback)
