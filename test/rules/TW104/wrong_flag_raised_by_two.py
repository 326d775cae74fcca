import threading
import time


class Job:
    def __init__(self):
        self.done = False

    def run(self):
        global total
        with lock:
            total += 1
        self.done = True


total = 0
lock = threading.Lock()
jobs = [Job() for _ in range(4)]
for job in jobs:
    for _ in range(2):
        threading.Thread(target=job.run).start()
while not all(job.done for job in jobs):  # expect: TW302
    time.sleep(0.01)
# Of the two threads of a job the quicker one has raised its flag.
total += 1  # expect: TW104
print(total)
