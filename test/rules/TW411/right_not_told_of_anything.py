"""What was registered is set, put into or closed under the lock, and told of nothing."""

import threading


class Latch:
    def __init__(self):
        self._lock = threading.Lock()
        self._waiting = []
        self._open = set()

    def register(self, event, connection):
        with self._lock:
            self._waiting.append(event)
            self._open.add(connection)

    def release_all(self):
        with self._lock:
            for event in self._waiting:
                event.set()
            for connection in self._open:
                connection.close()
