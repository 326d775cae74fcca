import heapq
import threading


class Scheduler:
    def __init__(self):
        self.jobs = []
        self.lock = threading.Lock()
        self.thread = threading.Thread(target=self.run)

    def run(self):
        for _ in range(1000):
            with self.lock:
                job = heapq.heappop(self.jobs)[1] if self.jobs else None
            if job is not None:
                job()

    def add(self, when, job):
        with self.lock:
            heapq.heappush(self.jobs, (when, job))

    def clear(self):
        with self.lock:
            while self.jobs:
                heapq.heappop(self.jobs)


scheduler = Scheduler()
scheduler.thread.start()
scheduler.add(1, print)
scheduler.clear()
scheduler.thread.join()
