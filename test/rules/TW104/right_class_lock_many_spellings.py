import threading
from urllib.request import urlopen


class Fetcher(threading.Thread):
    _lock = threading.Lock()
    total = 0
    running = 0

    def __init__(self, url):
        super().__init__()
        self.url = url

    @classmethod
    def enter(cls):
        with cls._lock:
            cls.running += 1

    def leave(self):
        with self._lock:
            Fetcher.running -= 1

    def run(self):
        self.enter()
        with urlopen(self.url) as response:
            size = len(response.read())
        with Fetcher._lock:
            Fetcher.total += size
        with type(self)._lock:
            Fetcher.total += 1
        self.leave()


def main():
    fetchers = [Fetcher(f"https://example.org/{number}") for number in range(4)]
    for fetcher in fetchers:
        fetcher.start()
    for fetcher in fetchers:
        fetcher.join()
    print(Fetcher.total, Fetcher.running)


if __name__ == "__main__":
    main()
