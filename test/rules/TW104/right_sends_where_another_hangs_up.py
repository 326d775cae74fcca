"""send() holds the lock under which the reader gives up the line, has a name of its own for it, or is ready for None."""

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
        with self._lock:
            if self._sock is not None:
                self._sock.sendall(text.encode())

    def ask(self, text):
        sock = self._sock
        if sock is not None:
            sock.sendall(text.encode())

    def greet(self):
        try:
            self._sock.sendall(b"hello")
        except AttributeError:
            print("not connected")

    def run(self):
        sock = self._sock
        while data := sock.recv(1024):
            print(data)
        with self._lock:
            self._sock = None
