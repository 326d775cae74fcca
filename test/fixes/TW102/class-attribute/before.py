import threading


class Job(threading.Thread):
    """One job."""

    finished = 0

    def run(self):
        Job.finished += 1


jobs = [Job() for _ in range(3)]
for job in jobs:
    job.start()
for job in jobs:
    job.join()
print(Job.finished)
