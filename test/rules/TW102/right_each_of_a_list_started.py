"""A loop starts each of the jobs that a helper has put into the list."""
import threading
import time


class Job:
    def __init__(self, url):
        self.url = url
        self.size = 0

    def start(self):
        self.thread = threading.Thread(target=self._run)
        self.thread.start()

    def _run(self):
        for part in self.url:
            time.sleep(0.1)
            self.size += len(part)


jobs = []


def add(url):
    jobs.append(Job(url))


add("http://a.example")
add(input())
for job in jobs:
    job.start()
for job in jobs:
    job.thread.join()
