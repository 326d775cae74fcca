"""A pool that is never given a task has no threads: they begin with tasks."""

from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlretrieve


class Downloader:
    def __init__(self, limit):
        self.whole = ThreadPoolExecutor(limit)
        self.parts = ThreadPoolExecutor(limit)

    def fetch(self, urls):
        return [self.whole.submit(urlretrieve, url) for url in urls]

    def close(self):
        self.whole.shutdown()


downloader = Downloader(4)
print([future.result() for future in downloader.fetch(["https://example.org/a", "https://example.org/b"])])
downloader.close()
