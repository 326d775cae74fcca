"""Two threads work on the first in the list: both may find the same, and the second can not take it out."""
import sys
import threading
import time


class Job:
    def __init__(self, path):
        self.path = path
        self.copied = False


class Copier:
    def __init__(self):
        self.jobs = []
        self.guard = threading.Lock()

    def add(self, path):
        with self.guard:
            self.jobs.append(Job(path))

    def work(self):
        while True:
            time.sleep(1)
            if not self.jobs:  # expect: TW103
                continue
            job = self.jobs[0]
            if not job.copied:
                print("copying", job.path)
                with self.guard:
                    self.jobs.remove(job)


copier = Copier()
for _ in range(2):
    threading.Thread(target=copier.work, daemon=True).start()
for path in sys.argv[1:]:
    copier.add(path)
time.sleep(10)
