import threading
from concurrent.futures import ThreadPoolExecutor


class Jobs:
    def __init__(self):
        self.stop = threading.Event()
        self.pool = ThreadPoolExecutor(max_workers=2)
        self.futures = []

    def add(self, name):
        self.futures.append(self.pool.submit(self._work, name))

    def _work(self, name):
        while not self.stop.wait(1):
            print(name)

    def close(self):
        self.stop.set()
        self.pool.shutdown()
