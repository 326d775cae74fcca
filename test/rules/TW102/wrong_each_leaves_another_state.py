"""Who leaves one state and who leaves the next are both at work"""

import threading


class Job:
    def __init__(self):
        self._lock = threading.Lock()
        self.state = "new"
        self.count = 0

    def begin(self):
        with self._lock:
            if self.state != "new":
                return
            self.state = "running"
        self.count += 1  # expect: TW102

    def end(self):
        with self._lock:
            if self.state != "running":
                return
            self.state = "stopped"
        self.count += 1  # expect: TW102


job = Job()


def work():
    job.begin()
    job.end()


threads = [threading.Thread(target=work) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(job.count)
