"""The pool is shut down only by who is told to, or without a wait for its tasks."""
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

    def disconnect(self, hurry=False):
        self._stopped.set()
        if not hurry:
            self._pool.shutdown()
        self.count = 0

    def abort(self):
        self._stopped.set()
        if self._pool is not None:
            self._pool.shutdown(wait=False)
        self.count = 0

    def _acquire(self):
        while not self._stopped.wait(0.1):
            self.count = self.count + len(input())  # expect: TW102


if __name__ == "__main__":
    stream = Stream()
    stream.connect()
    time.sleep(2)
    stream.abort()
    stream.disconnect(hurry=True)
