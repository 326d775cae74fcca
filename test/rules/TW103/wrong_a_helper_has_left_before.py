"""is_open() answers False where there is no line: who is told True counts on it, while stop() gives the line up."""

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
            return False
        return not self._closing

    def _run(self):
        while True:
            if self.is_open():  # expect: TW103
                self._sock.sendall(b"still there")

    def stop(self):
        self._sock.close()
        self._sock = None
        self._thread.join()
