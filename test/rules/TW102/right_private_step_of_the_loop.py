"""What has a private name, clients don't call."""

import threading


class Buffered:
    def __init__(self, out):
        self._out = out
        self._sent = 0
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._loop, daemon=True)
        self._thread.start()

    def _flush(self):
        self._out.write(b"")
        self._sent += 1

    def _loop(self):
        while not self._stop.wait(1):
            self._flush()
