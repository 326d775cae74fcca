"""What subscribers hand in is kept in a record under a name of its own, and called with the lock held."""

import threading


class Subscription:
    def __init__(self, callback):
        self._callback = callback


class Broker:
    def __init__(self):
        self._lock = threading.Lock()
        self._subscriptions = []

    def subscribe(self, callback):
        with self._lock:
            self._subscriptions.append(Subscription(callback))

    def publish(self, message):
        with self._lock:
            for subscription in self._subscriptions:
                subscription._callback(message)  # expect: TW411
