"""Made ready before anybody else has it, and looked into under the lock from then on."""
import socket
import threading


class Line:
    def __init__(self):
        self._lock = threading.Lock()
        self._sock = None
        self._options = {}

    def configure(self, name, value):
        if name not in self._options:
            self._options[name] = value

    def connect(self, host):
        if self._sock is None:
            self._sock = socket.create_connection((host, 80))

    def start(self):
        with self._lock:
            if self._sock is None:
                self._sock = socket.create_connection(("localhost", 80))

    def close(self):
        with self._lock:
            self._options.clear()
            if self._sock is not None:
                self._sock.close()
                self._sock = None
