import threading
import time

found = {}


class Worker(threading.Thread):
    def __init__(self, n):
        super().__init__()
        self.n = n
        self.finished = False

    def run(self):
        found[self.n] = self.n * 2
        self.finished = True


workers = [Worker(n) for n in range(4)]
for worker in workers:
    worker.start()
for worker in workers:
    while not worker.finished:  # expect: TW302
        time.sleep(0.1)
for n in found:
    print(n, found[n])
