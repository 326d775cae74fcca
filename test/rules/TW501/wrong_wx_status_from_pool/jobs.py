import os
from concurrent.futures import ThreadPoolExecutor


class Jobs:
    def __init__(self, frame):
        self.frame = frame
        self.pool = ThreadPoolExecutor(max_workers=1)
        self.future = self.pool.submit(self.scan)

    def scan(self):
        for name in os.listdir("."):
            self.frame.add(name)

    def close(self):
        self.pool.shutdown()
