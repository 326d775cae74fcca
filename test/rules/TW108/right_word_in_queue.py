"""The thread waits for work, and is sent a word that makes it look at the flag: no Event could wake it sooner."""

import queue
import threading


class Worker:
    def __init__(self):
        self._stopped = False
        self._work = queue.Queue()
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def put(self, job):
        self._work.put(job)

    def _run(self):
        while True:
            job = self._work.get()
            if job is not None:
                job()
                continue
            if self._stopped:
                return

    def stop(self):
        self._stopped = True
        self._work.put(None)
        self._thread.join()


worker = Worker()
worker.put(print)
worker.stop()
