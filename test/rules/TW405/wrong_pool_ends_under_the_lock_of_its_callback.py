"""A pool of threads is ended under the lock that the callbacks of its tasks take."""

import threading
from multiprocessing.pool import ThreadPool


class Jobs:
    def __init__(self):
        self.lock = threading.Lock()
        self.pool = ThreadPool(2)
        self.done = 0

    def add(self, job):
        self.pool.apply_async(job, callback=self.count, error_callback=print)

    def count(self, _result):
        with self.lock:
            self.done += 1

    def stop(self):
        with self.lock:
            self.pool.terminate()  # expect: TW405


def main():
    jobs = Jobs()
    for number in range(5):
        jobs.add(number.bit_length)
    jobs.stop()


main()
