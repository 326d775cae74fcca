"""Subscribers are told under a lock that may be taken again, and other threads wait for it."""

import threading


class Sub:
    def __init__(self, callback):
        self.callback = callback


class Bus:
    def __init__(self):
        self._lock = threading.RLock()
        self._subs = []

    def subscribe(self, callback):
        with self._lock:
            self._subs.append(Sub(callback))

    def publish(self, data):
        with self._lock:
            for sub in self._subs:
                sub.callback(data)  # expect: TW411
