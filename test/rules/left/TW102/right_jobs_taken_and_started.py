"""Each job is taken out of the list once, and started: its thread has it for itself."""
import threading
import time


class Job:
    def __init__(self, url):
        self.url = url
        self.speed = 0.0

    def start(self):
        thread = threading.Thread(target=self._run, daemon=True)
        thread.start()
        return thread

    def _run(self):
        for n in range(10):
            self.speed = self.speed * 0.8 + n * 0.2
            time.sleep(0.1)


class Scheduler:
    def __init__(self):
        self._lock = threading.Lock()
        self._jobs = []
        self._active = {}

    def add(self, name, job):
        with self._lock:
            self._jobs.append((name, job))

    def run(self):
        while True:
            with self._lock:
                while self._jobs:
                    name, job = self._jobs.pop(0)
                    self._active[name] = (job, job.start())
            time.sleep(1)


scheduler = Scheduler()


def request(url):
    scheduler.add(url, Job(url))


threading.Thread(target=scheduler.run, daemon=True).start()
request("http://a.example")
request(input())
time.sleep(3)
