"""The count is set to nought only once the thread has ended."""

import threading


class Feeder:
    def __init__(self, send, items):
        self._send = send
        self._items = items
        self._rounds_left = 5
        self._thread = None

    def start(self):
        self._thread = threading.Thread(target=self._feed)
        self._thread.start()

    def _feed(self):
        while True:
            for item in self._items:
                self._send(item)
            self._rounds_left -= 1
            if self._rounds_left == 0:
                break

    def wait(self):
        self._thread.join()
        self._rounds_left = 0
