import threading


class Job(threading.Thread):
    """One job."""

    finished = 0
    _finished_lock = threading.Lock()

    def run(self):
        with Job._finished_lock:
            Job.finished += 1


jobs = [Job() for _ in range(3)]
for job in jobs:
    job.start()
for job in jobs:
    job.join()
print(Job.finished)
