import threading
import time


class Job:
    def __init__(self, n):
        self.n = n
        self.done = False

    def run(self):
        found[self.n] = self.n * 2
        self.done = True


found = {}
jobs = [Job(n) for n in range(4)]
for job in jobs:
    threading.Thread(target=job.run).start()
while not all(job.done for job in jobs):  # expect: TW302
    time.sleep(0.1)
# Each thread has put its own in before it raised its flag.
for n in found:
    print(n, found[n])
