"""is_open() answers True where there is no line as well: the thread asks for itself, with a name of its own."""

import socket
import threading


class Sender:
    def __init__(self, address):
        self._sock = socket.create_connection(address)
        self._closing = False
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def is_open(self):
        if self._sock is None:
            return True
        return not self._closing

    def _run(self):
        while self.is_open():
            sock = self._sock
            if sock is not None:
                sock.sendall(b"still there")

    def stop(self):
        self._sock.close()
        self._sock = None
        self._thread.join()
