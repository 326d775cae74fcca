"""What a class that locks calls `open`, `connect` or `start` is no set-up where it locks, or comes again for each name."""
import socket
import threading


class Files:
    def __init__(self):
        self._lock = threading.Lock()
        self._open = {}

    def open(self, name):
        if name not in self._open:  # expect: TW103
            self._open[name] = open(name)
        return self._open[name]

    def close(self, name):
        with self._lock:
            if name in self._open:
                self._open.pop(name).close()


class Line:
    def __init__(self, host):
        self._host = host
        self._lock = threading.Lock()
        self._sock = None

    def connect(self):
        if self._sock is None:  # expect: TW103
            with self._lock:
                self._sock = socket.create_connection((self._host, 80))

    def close(self):
        with self._lock:
            if self._sock is not None:
                self._sock.close()
                self._sock = None
