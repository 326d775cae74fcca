"""A task that has not begun is cancelled, and whoever is to be told is called at once."""
import threading
from concurrent.futures import ThreadPoolExecutor


class Jobs:
    def __init__(self):
        self._lock = threading.Lock()
        self._pool = ThreadPoolExecutor(2)
        self._open = set()

    def submit(self, work):
        future = self._pool.submit(work)
        with self._lock:
            self._open.add(future)
        future.add_done_callback(self._over)

    def _over(self, future):
        with self._lock:
            self._open.discard(future)

    def cancel(self):
        with self._lock:
            for future in list(self._open):
                future.cancel()  # expect: TW402
        self._pool.shutdown()


jobs = Jobs()
for n in range(10):
    jobs.submit(lambda: print("done"))
jobs.cancel()
