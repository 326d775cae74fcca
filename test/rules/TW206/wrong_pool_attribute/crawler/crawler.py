from concurrent.futures import ThreadPoolExecutor

from .page import links


class Crawler:
    def __init__(self, urls):
        self.todo = list(urls)
        self.seen = set()
        self.pool = ThreadPoolExecutor(max_workers=10)

    def __enter__(self):
        return self

    def __exit__(self, *problem):
        self.pool.shutdown(wait=True)

    def crawl(self):
        while self.todo:
            url = self.todo.pop()
            if url in self.seen:
                continue
            self.seen.add(url)
            found = self.pool.submit(links, url)
            self.todo.extend(found.result())  # expect: TW206
