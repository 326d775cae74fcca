import threading
from concurrent.futures import ThreadPoolExecutor


class Batch:
    """A task that is done before its callback is added has it called at once, by who adds it."""

    def __init__(self):
        self._lock = threading.Lock()
        self._open = set()

    def add(self, pool, work):
        with self._lock:
            future = pool.submit(work)
            self._open.add(future)
            future.add_done_callback(self._done)  # expect: TW402
        return future

    def _done(self, future):
        with self._lock:
            self._open.discard(future)


def main():
    batch = Batch()
    with ThreadPoolExecutor(4) as pool:
        print(batch.add(pool, input).result())


main()
