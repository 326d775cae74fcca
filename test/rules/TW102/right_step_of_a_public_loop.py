"""A class that doesn't tell by names what is for whom: the step is a part of what its thread runs."""

import threading


class Buffered:
    def __init__(self, out):
        self._out = out
        self._sent = 0
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self.loop, daemon=True)
        self._thread.start()

    def step(self):
        self._out.write(b"")
        self._sent += 1

    def loop(self):
        while not self._stop.wait(1):
            self.step()
