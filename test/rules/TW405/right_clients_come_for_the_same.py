"""What clients of a class that locks wait for is as slow as what they do themselves, or done once for all of them."""
import socket
import threading
import time

import requests


class Board:
    """All that is done under the lock asks the board."""

    def __init__(self, port):
        self._lock = threading.Lock()
        self._port = port

    def read(self):
        with self._lock:
            self._port.write(b"r")
            time.sleep(0.1)
            return self._port.read()

    def reset(self):
        with self._lock:
            self._port.write(b"x")
            time.sleep(0.5)


class Prices:
    """Whoever comes second finds what the first has fetched."""

    def __init__(self, url):
        self._lock = threading.Lock()
        self._url = url
        self._prices = None

    def get(self):
        with self._lock:
            if self._prices is None:
                self._prices = requests.get(self._url, timeout=5).json()
            return self._prices


class Rates:
    """Nobody but who fetches takes the lock."""

    def __init__(self, url):
        self._lock = threading.Lock()
        self._url = url
        self._rates = None

    def refresh(self):
        with self._lock:
            self._rates = requests.get(self._url, timeout=5).json()


class Line:
    """Made under the lock that is there for it."""

    def __init__(self, host):
        self._lock = threading.Lock()
        self._host = host
        self._sock = None

    def connect(self):
        with self._lock:
            self._sock = socket.create_connection((self._host, 80))

    def close(self):
        with self._lock:
            if self._sock is not None:
                self._sock.close()
                self._sock = None


class Motor:
    """Nobody has a use for the port before the motor stands."""

    def __init__(self, port):
        self._lock = threading.Lock()
        self._port = port

    def move(self, position):
        with self._lock:
            self._port.write(position)
            while self._port.read() != position:
                time.sleep(0.1)

    def close(self):
        with self._lock:
            self._port.close()
