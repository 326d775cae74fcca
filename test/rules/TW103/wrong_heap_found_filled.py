import heapq
import threading


class Scheduler:
    def __init__(self):
        self.jobs = []
        self.thread = threading.Thread(target=self.run)

    def run(self):
        while True:
            if self.jobs:  # expect: TW103
                _when, job = heapq.heappop(self.jobs)
                job()

    def add(self, when, job):
        heapq.heappush(self.jobs, (when, job))

    def clear(self):
        while self.jobs:  # expect: TW103
            heapq.heappop(self.jobs)


scheduler = Scheduler()
scheduler.thread.start()
scheduler.add(1, print)
scheduler.clear()
scheduler.thread.join()
