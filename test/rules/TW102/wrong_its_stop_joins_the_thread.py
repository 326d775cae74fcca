"""Nobody here calls stop(), but who does has a thread to wait for: it counts down over the nought that ends it."""

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
            self._rounds_left -= 1  # expect: TW102:warning
            if self._rounds_left == 0:
                break

    def stop(self):
        self._rounds_left = 0
        self._thread.join()
