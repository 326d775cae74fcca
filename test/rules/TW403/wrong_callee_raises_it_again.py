"""What handlers in a callee raise again, or fail at themselves, comes out of it with the lock held."""
import socket
import threading


class Sender:
    def __init__(self, address):
        self._lock = threading.Lock()
        self._address = address
        self._sock = socket.create_connection(address)

    def send(self, data):
        self._lock.acquire()  # expect: TW403:warning
        self._push(data)
        self._lock.release()

    def send_again(self, data):
        self._lock.acquire()  # expect: TW403:warning
        self._push_or_connect(data)
        self._lock.release()

    def send_if_possible(self, data):
        self._lock.acquire()  # expect: TW403:hint
        self._push_or_drop(data)
        self._lock.release()

    def _push(self, data):
        try:
            self._sock.sendall(data)
        except OSError:
            self._sock.close()
            raise

    def _push_or_connect(self, data):
        try:
            self._sock.sendall(data)
        except OSError:
            self._sock.connect(self._address)

    def _push_or_drop(self, data):
        try:
            self._sock.sendall(data)
        except ConnectionError:
            self._sock.close()
