import threading
from multiprocessing.pool import ThreadPool


class Done:
    def __init__(self, jobs):
        self.jobs = jobs

    def __call__(self, result):
        self.jobs.count_down()


class Jobs:
    def __init__(self):
        self._lock = threading.Lock()
        self._pool = ThreadPool(4)
        self.left = 0

    def dispatch(self, job):
        self._pool.apply_async(job, callback=Done(self))

    def count_down(self):
        with self._lock:
            self.left -= 1

    def stop(self):
        with self._lock:
            self._pool.terminate()  # expect: TW405
