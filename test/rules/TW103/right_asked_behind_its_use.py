"""What the conditional expression asks about is a name of its own, or nobody else takes it away."""

import socket
import threading


class Line:
    def __init__(self, address):
        self._sock = socket.create_connection(address)
        self._lines = []
        self._thread = threading.Thread(target=self._show)
        self._thread.start()

    def _show(self):
        while True:
            sock = self._sock
            print(sock.getpeername() if sock is not None else "nobody")
            print(self._lines[-1] if self._lines else "")

    def hear(self, line):
        self._lines.append(line)

    def hang_up(self):
        self._sock.close()
        self._sock = None
        self._thread.join()
