"""A setting of the environment that is taken back is meant for this call only, however long the program is around it."""

import os
import queue
import subprocess
import threading


class Repository:
    def __init__(self, name, url):
        self.name = name
        self.url = url
        self.branches = []

    def describe(self):
        return f"{self.name} at {self.url}"

    def add(self, branch):
        self.branches.append(branch)

    def longest(self):
        return max(self.branches, key=len, default="")


class Merger:
    def __init__(self, keys):
        self.keys = keys

    def key_of(self, repository):
        return os.path.join(self.keys, repository.name)

    def choose_key(self, repository):
        path = self.key_of(repository)
        if os.path.isfile(path):
            os.environ["GIT_SSH"] = path  # expect: TW506:warning
        elif "GIT_SSH" in os.environ:
            del os.environ["GIT_SSH"]

    def choose_pager(self, repository):
        os.environ["GIT_PAGER"] = repository.name  # expect: TW506:warning

    def fetch(self, repository):
        self.choose_key(repository)
        self.choose_pager(repository)
        subprocess.run(["git", "fetch", repository.url], check=True)


class Worker(threading.Thread):
    def __init__(self, jobs, merger):
        super().__init__()
        self.jobs = jobs
        self.merger = merger

    def run(self):
        while True:
            repository = self.jobs.get()
            if repository is None:
                return
            self.merger.fetch(repository)


def main():
    jobs = queue.Queue()
    workers = [Worker(jobs, Merger("/srv/keys")) for _ in range(3)]
    for worker in workers:
        worker.start()
    for name in ("zuul", "nodepool"):
        repository = Repository(name, f"https://example.com/{name}")
        print(repository.describe(), repository.longest())
        jobs.put(repository)
    for _ in workers:
        jobs.put(None)
    for worker in workers:
        worker.join()


main()
