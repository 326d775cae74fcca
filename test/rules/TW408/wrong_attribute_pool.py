from concurrent.futures import ThreadPoolExecutor


class Crawler:
    def __init__(self):
        self.pool = ThreadPoolExecutor(max_workers=4)

    def fetch(self, url):
        print(url)
        return len(url)

    def site(self, urls):
        futures = [self.pool.submit(self.fetch, url) for url in urls]
        return sum(future.result() for future in futures)  # expect: TW408

    def run(self):
        with self.pool:
            sites = [self.pool.submit(self.site, ["a", "b"]) for _ in range(4)]
            return [site.result() for site in sites]


print(Crawler().run())
