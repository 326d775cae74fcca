import threading

from sync import synchronized


class Scheduler:
    def __init__(self):
        self._lock = threading.RLock()
        self._jobs = {}
        self._wake = threading.Event()
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._loop)

    def start(self):
        self._thread.start()

    @synchronized
    def add(self, name, job):
        self._jobs[name] = job
        self._wake.set()

    @synchronized
    def due(self):
        jobs = list(self._jobs.values())
        self._jobs.clear()
        return jobs

    def cancel(self, name):
        self._jobs.pop(name, None)  # expect: TW104

    def _loop(self):
        while not self._closing.is_set():
            self._wake.wait()
            self._wake.clear()
            for job in self.due():
                job()

    def close(self):
        self._closing.set()
        self._wake.set()
        self._thread.join()
