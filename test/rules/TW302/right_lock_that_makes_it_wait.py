"""From the second round on it waits for the lock, which whoever makes room gives back."""

import collections
import threading


class Results:
    def __init__(self, most):
        self.most = most
        self.count = 0
        self.done = collections.deque()
        self.full = threading.Lock()
        for _ in range(4):
            threading.Thread(target=self.work, daemon=True).start()

    def work(self):
        while True:
            self.done.append(1)
            self.count = len(self.done)
            while self.count >= self.most:
                self.full.acquire()

    def take(self):
        while True:
            yield self.done.popleft()
            self.count = len(self.done)
            self.full.release()


for result in Results(10).take():
    print(result)
