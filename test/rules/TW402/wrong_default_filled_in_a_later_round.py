"""A parameter that is None in the second round, though it was given as False."""
import threading


class Worker:
    def __init__(self, parent=None):
        for _ in range(2):
            if parent is None:
                print(pool.is_empty())
            parent = None
        self.parent = parent


class Pool:
    def __init__(self):
        self.lock = threading.Lock()
        self.workers = []

    def is_empty(self):
        with self.lock:
            return not self.workers

    def add(self):
        with self.lock:
            self.workers.append(Worker(parent=False))  # expect: TW402


pool = Pool()
threads = [threading.Thread(target=pool.add) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
