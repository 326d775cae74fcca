"""Of two pools one is forgotten: a function gives it to what uses it."""

from concurrent.futures import ThreadPoolExecutor
from multiprocessing.pool import ThreadPool
from urllib.request import urlretrieve


class Downloader:
    def __init__(self, limit):
        self.whole = ThreadPoolExecutor(limit)
        self.parts = ThreadPoolExecutor(limit)  # expect: TW209
        self.spare = ThreadPool(limit)  # expect: TW209

    def pool_for(self, size):
        return self.parts if size > 1000000 else self.whole

    def fetch(self, sizes):
        return [self.pool_for(size).submit(urlretrieve, url) for url, size in sizes.items()]

    def close(self):
        self.whole.shutdown()


downloader = Downloader(4)
print([future.result() for future in downloader.fetch({"https://example.org/a": 10, "https://example.org/b": 10**7})])
downloader.close()
