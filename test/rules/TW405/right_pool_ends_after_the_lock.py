"""The lock that the callbacks take is given back before the pool is ended."""

import threading
from multiprocessing.pool import ThreadPool


class Jobs:
    def __init__(self):
        self.lock = threading.Lock()
        self.pool = ThreadPool(2)
        self.done = 0
        self.open = True

    def add(self, job):
        self.pool.apply_async(job, callback=self.count)

    def count(self, _result):
        with self.lock:
            self.done += 1

    def stop(self):
        with self.lock:
            self.open = False
        self.pool.close()
        self.pool.join()


def main():
    jobs = Jobs()
    for number in (1, 2, 3):
        jobs.add(number.bit_length)
    jobs.stop()
    print(jobs.done)


main()
