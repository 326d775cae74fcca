"""Whoever finds the pool waits for its tasks before it sets the count back; where there is none, no task runs."""
import threading
import time
from concurrent.futures import ThreadPoolExecutor


class Stream:
    def __init__(self):
        self._pool = None
        self._stopped = threading.Event()
        self.count = 0

    def connect(self, delay=0.1):
        self._pool = None if delay is None else ThreadPoolExecutor(max_workers=1)
        if self._pool is not None:
            self._pool.submit(self._acquire).add_done_callback(print)

    def disconnect(self):
        self._stopped.set()
        if hasattr(self, "_pool") and self._pool is not None:
            self._pool.shutdown(wait=True)
        self.count = 0

    def _acquire(self):
        while not self._stopped.wait(0.1):
            self.count = self.count + len(input())


if __name__ == "__main__":
    stream = Stream()
    stream.connect()
    time.sleep(2)
    stream.disconnect()
