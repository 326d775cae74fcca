"""Each thread counts under the address of the job that it alone was given."""

import sys
import threading


class Job:
    def __init__(self, url):
        self.url = url


class Loader:
    def __init__(self, urls):
        self.jobs = [Job(url) for url in urls]
        self.tries = {}

    def load(self, job):
        for _ in range(3):
            self.tries[job.url] = self.tries.get(job.url, 0) + 1

    def start(self):
        threads = [threading.Thread(target=self.load, args=(job,)) for job in self.jobs]  # expect: TW208:information
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()


if __name__ == "__main__":
    Loader(sys.argv[1:]).start()
