import threading
from concurrent.futures import ThreadPoolExecutor


class Batch:
    def __init__(self):
        self._lock = threading.Lock()
        self._names = threading.RLock()
        self._open = set()
        self._named = 0

    def add(self, pool, work):
        with self._lock:
            future = pool.submit(work)
            self._open.add(future)
        future.add_done_callback(self._done)
        return future

    def name(self, pool, work):
        with self._names:
            future = pool.submit(work)
            future.add_done_callback(self._count)
        return future

    def _done(self, future):
        with self._lock:
            self._open.discard(future)

    def _count(self, future):
        with self._names:
            self._named += 1


def main():
    batch = Batch()
    with ThreadPoolExecutor(4) as pool:
        print(batch.add(pool, input).result())
        print(batch.name(pool, input).result())


main()
