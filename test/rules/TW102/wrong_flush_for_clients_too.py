"""The private loop calls what the class offers to its clients as well."""

import threading


class Buffered:
    def __init__(self, out):
        self._out = out
        self._items = []
        self._sent = 0
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._loop, daemon=True)
        self._thread.start()

    def flush(self):
        batch, self._items = self._items, []  # expect: TW102
        self._out.write(batch)
        self._sent += len(batch)  # expect: TW102

    def _loop(self):
        while not self._stop.wait(1):
            self.flush()
