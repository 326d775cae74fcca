"""Several jobs may be of one group: under that, their threads count the same entry."""

import sys
import threading


class Job:
    def __init__(self, group):
        self.group = group


class Loader:
    def __init__(self, groups):
        self.jobs = [Job(group) for group in groups]
        self.tries = {}

    def load(self, job):
        for _ in range(3):
            self.tries[job.group] = self.tries.get(job.group, 0) + 1  # expect: TW102

    def start(self):
        threads = [threading.Thread(target=self.load, args=(job,)) for job in self.jobs]  # expect: TW208:information
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()


if __name__ == "__main__":
    Loader(sys.argv[1:]).start()
