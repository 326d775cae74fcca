from concurrent.futures import ThreadPoolExecutor

from web import read


class Prefetcher:
    def __init__(self):
        self.pool = ThreadPoolExecutor(max_workers=1)
        self.future = None

    def __enter__(self):
        return self

    def __exit__(self, *problem):
        self.pool.shutdown()

    def fetch(self, url):
        self.future = self.pool.submit(read, url)

    def get(self):
        return self.future.result()
