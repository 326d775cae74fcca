import threading
from urllib.request import urlopen


class Fetcher(threading.Thread):
    total = 0

    def __init__(self, url):
        super().__init__()
        self.url = url
        self._lock = threading.Lock()

    def run(self):
        with urlopen(self.url) as response:
            size = len(response.read())
        with self._lock:
            Fetcher.total += size  # expect: TW104


def main():
    fetchers = [Fetcher(f"https://example.org/{number}") for number in range(4)]
    for fetcher in fetchers:
        fetcher.start()
    for fetcher in fetchers:
        fetcher.join()
    print(Fetcher.total)


if __name__ == "__main__":
    main()
