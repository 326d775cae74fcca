"""Of a class that locks, several threads call what is public: they wait for its lock, too."""
import select
import threading
import time

import requests


class Client:
    def __init__(self):
        self._mutex = threading.RLock()
        self._connections = []

    def add(self, connection):
        with self._mutex:
            self._connections.append(connection)

    def _process(self, ready):
        with self._mutex:
            for connection in self._connections:
                if connection.socket in ready:
                    connection.process()

    def process_once(self, timeout):
        with self._mutex:
            sockets = [connection.socket for connection in self._connections]
            if sockets:
                self._process(select.select(sockets, [], [], timeout)[0])
            else:
                time.sleep(timeout)  # expect: TW405:information

    def process_forever(self, timeout=0.2):
        while True:
            self.process_once(timeout)


class Prices:
    """Whoever only looks waits for the server as well."""

    def __init__(self, url):
        self._lock = threading.Lock()
        self._url = url
        self._prices = {}

    def refresh(self):
        with self._lock:
            self._prices = requests.get(self._url, timeout=5).json()  # expect: TW405:information

    def price(self, name):
        with self._lock:
            return self._prices.get(name)
