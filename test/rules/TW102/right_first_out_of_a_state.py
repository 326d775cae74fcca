"""One thread alone finds the job new, and nobody makes it new again"""

import enum
import threading


class State(enum.Enum):
    NEW = 1
    RUNNING = 2
    ENDED = 3


class Job:
    def __init__(self):
        self._lock = threading.Lock()
        self.state = State.NEW
        self.phase = "new"
        self.runs = 0
        self.calls = 0

    def begin(self):
        with self._lock:
            if self.state is not State.NEW:
                return
            self.state = State.RUNNING
        self.runs += 1

    def call(self):
        with self._lock:
            if self.phase != "new":
                return
            self.phase = "called"
        self.calls += 1

    def end(self):
        with self._lock:
            self.state = State.ENDED


job = Job()


def work():
    job.begin()
    job.call()
    job.end()


threads = [threading.Thread(target=work) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(job.runs, job.calls)
