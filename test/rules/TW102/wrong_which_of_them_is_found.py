"""All threads look for the least of the workers, or go through a copy of all: two may come to one."""

import threading


class Worker:
    def __init__(self):
        self.load = 0
        self.seen = 0
        self.turns = 0

    def add(self):
        self.load += 1  # expect: TW102

    def see(self):
        self.seen += 1  # expect: TW102


by_name = {"a": Worker(), "b": Worker()}
workers = list(by_name.values())


def run():
    for _ in range(1000):
        least = min(workers, key=lambda worker: worker.load)
        least.add()
        for name, worker in sorted(by_name.items()):
            worker.see()
        for worker in reversed(list(by_name.values())):
            worker.turns += 1  # expect: TW102


threads = [threading.Thread(target=run) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
