"""The jobs are taken out under the lock, and waited for when it is given back."""

import threading


class Scheduler:
    def __init__(self):
        self._lock = threading.RLock()
        self._jobs = []

    def add(self, job):
        with self._lock:
            self._jobs.append(job)

    def do_all(self):
        with self._lock:
            jobs, self._jobs = self._jobs, []
        return self._do(jobs)

    def _do(self, jobs):
        threads = [threading.Thread(target=job) for job in jobs]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return len(threads)
