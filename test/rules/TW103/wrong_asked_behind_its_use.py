"""A conditional expression asks first what is written last: the other thread hangs up between that and the use."""

import socket
import threading


class Line:
    def __init__(self, address):
        self._sock = socket.create_connection(address)
        self._thread = threading.Thread(target=self._show)
        self._thread.start()

    def _show(self):
        while True:
            print(self._sock.getpeername() if self._sock is not None else "nobody")  # expect: TW103

    def hang_up(self):
        self._sock.close()
        self._sock = None
        self._thread.join()
