from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen


class Crawler:
    def __init__(self):
        self.seen = set()

    def visit(self, url):
        if url in self.seen:  # expect: TW103
            return None
        self.seen.add(url)
        with urlopen(url) as response:
            return response.read()

    def crawl(self, urls):
        with ThreadPoolExecutor(max_workers=6) as pool:
            futures = [pool.submit(self.visit, url) for url in urls]
        return [future.result() for future in futures]


if __name__ == "__main__":
    pages = Crawler().crawl([f"https://example.org/{n % 10}" for n in range(30)])
    print(len([page for page in pages if page is not None]))
