"""A thread-local holds the pool: a task finds none on its thread, and makes one."""

import threading
from concurrent.futures import ThreadPoolExecutor, as_completed


class Api:
    def __init__(self, threads=4):
        self.threads = threads
        self._thread_local = threading.local()

    def get_one(self, n):
        if n > 10:
            return sum(self.get_bulk([n // 2, n - n // 2]))
        return n

    def get_bulk(self, items):
        if hasattr(self._thread_local, "executor") and self._thread_local.executor is not None:
            executor = self._thread_local.executor
            external = True
        else:
            executor = ThreadPoolExecutor(self.threads)
            self._thread_local.executor = executor
            external = False
        out = []
        try:
            jobs = [executor.submit(self.get_one, i) for i in items]
            for job in as_completed(jobs):
                out.append(job.result())
        finally:
            if not external:
                executor.shutdown(wait=True)
                self._thread_local.executor = None
        return out


if __name__ == "__main__":
    print(Api().get_bulk([1, 50, 7, 100]))
