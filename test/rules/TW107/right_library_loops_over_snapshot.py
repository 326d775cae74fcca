"""The same class, looping over a copy that it takes under the lock; and one helper that only callers with the lock use."""

import threading


class Events:
    def __init__(self):
        self._lock = threading.Lock()
        self._listeners = set()
        self._topics = {}

    def subscribe(self, listener):
        with self._lock:
            self._listeners.add(listener)
            self._topics[listener] = 0
            self._forget_old()

    def unsubscribe(self, listener):
        with self._lock:
            self._listeners.discard(listener)
            self._topics.pop(listener, None)
            self._forget_old()

    def publish(self, event):
        with self._lock:
            listeners = list(self._listeners)
        for listener in listeners:
            listener(event)

    def _forget_old(self):
        for listener in self._listeners:
            if self._topics[listener] > 9:
                print(listener)
