"""What the class that locks has of its own in place of the other's, nobody calls of it without the lock."""

import threading


class RawContext:
    def __init__(self):
        self._channels = {}

    def disconnect(self, name):
        self._channels.pop(name)


class Context(RawContext):
    def __init__(self):
        super().__init__()
        self._channel_lock = threading.Lock()

    def connect(self, name):
        with self._channel_lock:
            if name not in self._channels:
                self._channels[name] = object()
            return self._channels[name]

    def disconnect(self, name):
        with self._channel_lock:
            super().disconnect(name)
