"""Objects of a class that locks, which the module makes for whoever imports it."""

import threading


class Registry:
    def __init__(self, port):
        self.port = port
        self._lock = threading.Lock()
        self._sockets = {}

    def subscribe(self, key):
        with self._lock:
            count = len(self._sockets)
            self._sockets[key] = count

    def close(self):
        for key, socket in list(self._sockets.items()):
            socket.close()
            del self._sockets[key]  # expect: TW104:warning


REGISTRIES = [Registry(port) for port in range(3)]
