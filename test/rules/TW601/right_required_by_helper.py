import threading
from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen


class Cache:
    def __init__(self):
        self._lock = threading.Lock()
        self._pages = {}  # guarded by: self._lock
        self._order = []  # guarded by: self._lock

    def _trim(self):  # requires lock: self._lock
        while len(self._order) > 100:
            oldest = self._order.pop(0)
            del self._pages[oldest]

    def put(self, url, body):
        with self._lock:
            if url not in self._pages:
                self._order.append(url)
            self._pages[url] = body
            self._trim()

    def urls(self):
        with self._lock:
            return [url for url in self._order]


def fetch(cache, url):
    with urlopen(url) as response:
        cache.put(url, response.read())
    return cache.urls()


def main():
    cache = Cache()
    with ThreadPoolExecutor() as pool:
        futures = [pool.submit(fetch, cache, f"https://example.org/{n}") for n in range(9)]
    print(max(len(future.result()) for future in futures))


if __name__ == "__main__":
    main()
