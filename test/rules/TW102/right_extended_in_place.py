"""`+=` puts what stands right of it into the very list, set or dict: no thread takes back what another one put in."""

import threading
from collections import deque

pages = []


class Crawler:
    def __init__(self):
        self.links = []
        self.hosts = set()
        self.sizes = {}
        self.last = deque(maxlen=10)

    def visit(self, url):
        global pages
        self.links += [url]  # expect: TW105
        self.hosts |= {url.split("/")[0]}  # expect: TW105
        self.sizes |= {url: len(url)}  # expect: TW105
        self.last += [url]  # expect: TW105
        pages += [url]  # expect: TW105


crawler = Crawler()
workers = [threading.Thread(target=crawler.visit, args=(f"host/{n}",)) for n in range(4)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
print(crawler.links, crawler.hosts, crawler.sizes, crawler.last, pages)
