"""Whoever adds a job waits until all those are done that the other call has threads for."""

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
            return self._do(self._jobs)  # expect: TW405:information

    def _do(self, jobs):
        threads = [threading.Thread(target=job) for job in jobs]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return len(threads)
