import sys
import threading
from urllib.request import urlopen


class Downloads:
    def __init__(self):
        self._guard = threading.Lock()
        self._sizes = {}

    def fetch(self, url):
        with urlopen(url) as response:
            size = len(response.read())
        with self._guard:
            self._sizes[url] = size

    def show(self):
        for url, size in list(self._sizes.items()):
            print(url, size)
        for url in self._sizes.copy():
            print(url)


def main():
    downloads = Downloads()
    threads = [
        threading.Thread(target=downloads.fetch, args=(f"https://example.org/{n}",))
        for n in range(10)
    ]
    for thread in threads:
        thread.start()
    for _ in sys.stdin:
        downloads.show()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
