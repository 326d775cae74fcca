import threading
import time


class Registry(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True)
        self._lock = threading.Lock()
        self._jobs = {}

    def _forget(self, name):
        # Left over: nothing calls it.
        del self._jobs[name]

    def add(self, name, job):
        with self._lock:
            self._jobs[name] = job

    def remove(self, name):
        with self._lock:
            del self._jobs[name]

    def clear(self):
        with self._lock:
            self._jobs.clear()

    def run(self):
        while True:
            time.sleep(1)
            with self._lock:
                for job in self._jobs.values():
                    job()  # expect: TW411
