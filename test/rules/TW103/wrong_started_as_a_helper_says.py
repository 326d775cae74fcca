"""Each thread that ends starts what is ready by then: two that end at once both find a job not started, and start it twice."""

import subprocess
import sys
import threading


class Job:
    def __init__(self, name, command, needs=()):
        self.name = name
        self.command = command
        self.needs = needs
        self.output = ""
        self.code = None

    def run(self):
        done = subprocess.run(self.command, capture_output=True, text=True)
        self.output = done.stdout
        self.code = done.returncode

    def describe(self):
        state = "not run" if self.code is None else f"ended with {self.code}"
        return f"{self.name}: {state}"


class Runner:
    def __init__(self, jobs):
        self.jobs = jobs
        self.started = set()
        self.left = threading.Semaphore(0)

    def run(self):
        self.start_ready()
        for _ in self.jobs:
            self.left.acquire()
        for job in self.jobs:
            print(job.describe())

    def is_ready(self, job):
        return job not in self.started and all(need.code == 0 for need in job.needs)

    def start_ready(self):
        for job in self.jobs:
            if self.is_ready(job):  # expect: TW103:warning
                self.started.add(job)
                thread = threading.Thread(target=self.work, args=(job,), daemon=True)  # expect: TW208
                thread.start()

    def work(self, job):
        try:
            job.run()
            self.start_ready()
        finally:
            self.left.release()


def read_jobs(path):
    jobs = {}
    with open(path) as file:
        for line in file:
            name, needs, *command = line.split()
            needed = [jobs[one] for one in needs.split(",") if one != "-"]
            jobs[name] = Job(name, command, needed)
    return list(jobs.values())


if __name__ == "__main__":
    Runner(read_jobs(sys.argv[1])).run()
