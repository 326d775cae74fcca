import threading
from urllib.request import urlopen


class Job:
    def __init__(self):
        self._lock = threading.Lock()
        self._sizes = {}
        self._total = 0
        self._restore()
        self._total += 1

    def _restore(self):
        self._total = 10
        self._sizes["restored"] = 10

    def _fetch(self, url):
        with urlopen(url) as response:
            size = len(response.read())
        with self._lock:
            self._sizes[url] = size
            self._total += size

    def run(self):
        self._sizes["start"] = 0
        threads = [
            threading.Thread(target=self._fetch, args=(f"https://example.org/{n}",))
            for n in range(3)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self._total -= 10
        self._sizes.pop("restored")
        self._total += 0
        return self._total


if __name__ == "__main__":
    print(Job().run())
