"""One thread at a time looks what is ready, and starts it."""

import threading


class Job:
    def __init__(self, *needs):
        self.needs = needs
        self.code = None

    def run(self):
        self.code = 0


class Runner:
    def __init__(self):
        compiled = Job()
        self.jobs = (compiled, Job(compiled))
        self.started = set()
        self.lock = threading.Lock()

    def is_ready(self, job):
        return job not in self.started and all(need.code == 0 for need in job.needs)

    def start_ready(self):
        with self.lock:
            for job in self.jobs:
                if self.is_ready(job):
                    self.started.add(job)
                    threading.Thread(target=self.work, args=(job,), daemon=True).start()

    def work(self, job):
        job.run()
        self.start_ready()
