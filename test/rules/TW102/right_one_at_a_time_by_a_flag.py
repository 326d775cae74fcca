"""A feed that is refreshed by one thread at a time: a flag says whether one runs."""
import threading
from urllib.request import urlopen


class Feed:
    def __init__(self, url):
        self.url = url
        self.refreshing = False
        self.failures = 0
        self.entries = []

    def refresh_soon(self):
        if not self.refreshing:
            self.refreshing = True
            threading.Thread(target=self._refresh, daemon=True).start()

    def _refresh(self):
        try:
            with urlopen(self.url) as answer:
                self.entries = answer.read().splitlines()
            self.failures = 0
        except OSError:
            self.failures += 1
        self.refreshing = False


class Reader:
    def __init__(self, urls):
        self.feeds = [Feed(url) for url in urls]

    def tick(self):
        for feed in self.feeds:
            feed.refresh_soon()


def main():
    reader = Reader(["http://a.example/rss", "http://b.example/rss"])
    while True:
        reader.tick()


if __name__ == "__main__":
    main()
