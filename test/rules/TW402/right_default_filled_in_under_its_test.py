"""A parameter that gets its default only where it was None; here it is given as False."""
import threading


class Worker:
    def __init__(self, parent=None):
        if parent is None and not pool.is_empty():
            parent = pool.first()
        self.parent = parent


class Pool:
    def __init__(self):
        self.lock = threading.Lock()
        self.workers = []

    def is_empty(self):
        with self.lock:
            return not self.workers

    def first(self):
        with self.lock:
            return self.workers[0]

    def add(self):
        with self.lock:
            self.workers.append(Worker(parent=False))


pool = Pool()
threads = [threading.Thread(target=pool.add) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
