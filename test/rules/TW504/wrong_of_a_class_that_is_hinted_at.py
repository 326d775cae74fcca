"""Nobody is seen to hand in the job: it is one of those that are made here."""

import asyncio
import threading


class Job:
    def __init__(self):
        self.loop = asyncio.new_event_loop()

    def set_progress(self, percent):
        print(percent)


class Buffer:
    def __init__(self, job: Job):
        self.job = job
        self.pending = None


    def put(self, percent):
        if self.pending is None:

            self.pending = self.job.loop.call_later(1, self.job.set_progress, percent)  # expect: TW504


def check(job: Job, proc):
    buffer = Buffer(job)
    for line in proc.stdout:
        buffer.put(line)

def run(job: Job, proc):
    thread = threading.Thread(target=check, args=(job, proc))
    thread.start()
    thread.join()


JOBS = {}
JOBS["first"] = Job()
