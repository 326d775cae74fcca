"""send() uses the line without the lock under which the reader gives it up."""

import socket
import threading


class Line(threading.Thread):
    def __init__(self, address):
        super().__init__(daemon=True)
        self._address = address
        self._lock = threading.Lock()
        self._sock = None

    def connect(self):
        sock = socket.create_connection(self._address)
        with self._lock:
            self._sock = sock
        self.start()

    def send(self, text):
        self._sock.sendall(text.encode())  # expect: TW104:warning

    def run(self):
        sock = self._sock
        while data := sock.recv(1024):
            print(data)
        with self._lock:
            self._sock = None
