from urllib.request import urlopen

from base import Guarded


class PageCache(Guarded):
    def __init__(self):
        super().__init__()
        self._pages = {}
        self.hits = 0
        self.misses = 0

    def page(self, url):
        with self._state_lock:
            if url in self._pages:
                self.hits += 1
                return self._pages[url]
            self.misses += 1
        with urlopen(url) as response:
            body = response.read()
        with self._state_lock:
            return self._pages.setdefault(url, body)
