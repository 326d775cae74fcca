"""A thread whose attributes callers name: none of them makes it a daemon."""

import time
from threading import Thread

from fuse import FUSE, Operations


class Peasant(Thread):
    def __init__(self, *args, **kwargs):
        super(Peasant, self).__init__()
        for name, value in kwargs.items():
            setattr(self, name, value)


class FetchWorker(Peasant):
    def run(self):
        while True:
            time.sleep(self.timeout)
            self.repository.fetch()


class Router(Operations):
    def __init__(self, repo, path):
        self.repo = repo
        self.path = path

    def destroy(self, path):
        print(self.path)


def start_fuse(repo, args):
    router = Router(repo, args.path)
    fetch_worker = FetchWorker(repository=repo, timeout=args.timeout)
    fetch_worker.start()  # expect: TW201:information
    FUSE(router, args.mount_point, foreground=args.foreground)


if __name__ == "__main__":
    start_fuse(None, None)
