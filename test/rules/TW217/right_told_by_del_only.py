"""Only __del__ tells the thread to end, which can't come while the thread holds the object."""

import threading
import time


class Clock:
    def __init__(self):
        self._now = time.time()
        self._running = True
        self._thread = threading.Thread(target=self._update, daemon=True)
        self._thread.start()

    def __del__(self):
        self._stop()

    def _update(self):
        while self._running:
            self._now = time.time()
            time.sleep(0.1)

    def now(self):
        return self._now

    def _stop(self):
        self._running = False
