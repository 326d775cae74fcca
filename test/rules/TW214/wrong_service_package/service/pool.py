import queue

from service.worker import Worker


class Pool:
    def __init__(self, size):
        self.jobs = queue.Queue()
        self.workers = [Worker(self.jobs) for _ in range(size)]  # expect: TW214

    def put(self, job):
        self.jobs.put(job)

    def close(self):
        for _ in self.workers:
            self.jobs.put(None)
