"""The key by which the least is found is read under the lock, too; what is given back later is one step of its own."""

import threading
import time


class Worker:
    def __init__(self, name):
        self.name = name
        self.load = 0


class Pool:
    def __init__(self, n):
        self._lock = threading.Lock()
        self._workers = [Worker(i) for i in range(n)]

    def run(self, jobs):
        for job in jobs:
            with self._lock:
                w = min(self._workers, key=lambda w: w.load)
                w.load += 1
            time.sleep(job)
            with self._lock:
                w.load -= 1


pool = Pool(3)
threads = [threading.Thread(target=pool.run, args=([0.01] * 5,)) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
