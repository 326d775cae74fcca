import sys
import threading
from urllib.request import urlopen


class Downloads:
    def __init__(self):
        self._guard = threading.RLock()
        self._sizes = {}

    def fetch(self, url):
        with urlopen(url) as response:
            size = len(response.read())
        with self._guard:
            self._sizes[url] = size

    def total(self):
        return sum(size for size in self._sizes.values())  # expect: TW107


def main():
    downloads = Downloads()
    threads = [
        threading.Thread(target=downloads.fetch, args=(f"https://example.org/{n}",))
        for n in range(10)
    ]
    for thread in threads:
        thread.start()
    for line in sys.stdin:
        print(line.strip(), downloads.total())
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
