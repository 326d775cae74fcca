import sys
import threading
import time


class Job(threading.Thread):
    def __init__(self, seconds, name=None):
        if name is None:
            super().__init__()
        else:
            super().__init__(name=name)
        self.seconds = seconds

    def run(self):
        time.sleep(self.seconds)
        print(self.name, "done")


class CheckedJob(Job):
    def __init__(self, seconds):
        if seconds < 0:
            raise ValueError("no time left")
        try:
            super().__init__(seconds, name="checked")
        finally:
            print("made a job", file=sys.stderr)


jobs = [Job(1), CheckedJob(2)]
for job in jobs:
    job.start()
for job in jobs:
    job.join()
