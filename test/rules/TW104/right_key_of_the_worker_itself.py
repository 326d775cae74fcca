"""Each worker stores at the number of its own thread."""

import threading


class Pool:
    def __init__(self, size):
        self._lock = threading.Condition()
        self._busy = {}
        self._jobs = []
        for _ in range(size):
            threading.Thread(target=self._run, daemon=True).start()

    def _run(self):
        me = id(threading.current_thread())
        with self._lock:
            self._busy[me] = False
        while True:
            with self._lock:
                while not self._jobs:
                    self._lock.wait()
                job = self._jobs.pop()
            self._busy[me] = True
            job()
            self._busy[me] = False

    def send(self, job):
        with self._lock:
            self._jobs.append(job)
            self._lock.notify()

    def idle(self):
        with self._lock:
            return [worker for worker, busy in self._busy.items() if not busy]
