from concurrent.futures import ThreadPoolExecutor, wait


class Crawler:
    def __init__(self):
        self.pool = ThreadPoolExecutor(max_workers=3)
        self.pages = []

    def visit(self, url):
        self.pages.append(url)  # expect: TW105
        if url.count("/") < 3:
            futures = [self.pool.submit(self.visit, f"{url}/{n}") for n in range(3)]
            wait(futures)  # expect: TW408

    def crawl(self):
        self.pool.submit(self.visit, "a").result()
        self.pool.shutdown()


Crawler().crawl()
