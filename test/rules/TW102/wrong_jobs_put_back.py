"""What was started is put back, and started again while it may still run."""
import threading
import time


class Job:
    def __init__(self, url):
        self.url = url
        self.rounds = 0

    def start(self):
        threading.Thread(target=self._run, daemon=True).start()

    def _run(self):
        time.sleep(len(self.url))
        self.rounds += 1  # expect: TW102


jobs = []


def add(url):
    jobs.append(Job(url))


def go():
    while jobs:
        job = jobs.pop(0)
        job.start()
        time.sleep(1)
        jobs.append(job)


add("http://a.example")
add(input())
go()
