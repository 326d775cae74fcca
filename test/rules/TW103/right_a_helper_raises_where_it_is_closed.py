"""The sender has a name of its own for the line before it is asked for."""

import socket
import threading


class NotConnected(Exception):
    pass


class Line:
    def __init__(self, address):
        self._sock = socket.create_connection(address)
        self._thread = threading.Thread(target=self._read)
        self._thread.start()

    def _check(self):
        if self._sock is None:
            raise NotConnected

    def send(self, text):
        sock = self._sock
        self._check()
        if sock is not None:
            sock.sendall(text.encode())

    def _read(self):
        sock = self._sock
        while data := sock.recv(1024):
            print(data)
        self._sock = None

    def wait(self):
        self._thread.join()


line = Line(("localhost", 7000))
line.send("hello")
line.wait()
