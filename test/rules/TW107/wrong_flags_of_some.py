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
while not all(job.done for job in jobs[:2]):  # expect: TW302
    time.sleep(0.1)
# Half of the flags are not looked at.
for n in found:  # expect: TW107
    print(n, found[n])
