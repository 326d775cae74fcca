"""Listeners come and go under the lock, and are called without it."""

import threading


class Events:
    def __init__(self):
        self._lock = threading.Lock()
        self._listeners = set()

    def subscribe(self, listener):
        with self._lock:
            self._listeners.add(listener)

    def unsubscribe(self, listener):
        with self._lock:
            self._listeners.discard(listener)

    def publish(self, event):
        for listener in self._listeners:  # expect: TW107
            listener(event)
