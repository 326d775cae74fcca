"""What a class that locks calls `connect` is no set-up where it locks."""
import socket
import threading


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
