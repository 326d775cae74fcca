"""The job is made new again while the one that began it is still at it"""

import threading


class Job:
    def __init__(self):
        self._lock = threading.Lock()
        self.phase = "new"
        self.runs = 0

    def begin(self):
        with self._lock:
            if self.phase != "new":
                return
            self.phase = "running"
        self.runs += 1  # expect: TW102

    def again(self):
        with self._lock:
            self.phase = "new"


job = Job()


def work():
    job.begin()
    job.again()


threads = [threading.Thread(target=work) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(job.runs)
