"""What a class that locks has from another is called as its own methods are, and holds no lock."""

import threading


class RawContext:
    def __init__(self):
        self._channels = {}

    def connect(self, name):
        raise NotImplementedError

    def disconnect(self, name):
        self._channels.pop(name)  # expect: TW104


class Context(RawContext):
    def __init__(self):
        super().__init__()
        self._channel_lock = threading.Lock()

    def connect(self, name):
        with self._channel_lock:
            if name not in self._channels:
                self._channels[name] = object()
            return self._channels[name]

    def names(self):
        with self._channel_lock:
            return list(self._channels)
