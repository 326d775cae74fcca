import threading
from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen


class Index:
    def __init__(self):
        self._lock = threading.RLock()
        self._words = {}

    def _put(self, word, url):  # requires lock: self._lock
        self._words[word] = url

    def _put_all(self, word, url):
        for language in ("en", "de", "fr"):
            self._put(f"{language}:{word}", url)  # expect: TW602

    def replace(self, word, url):
        with self._lock:
            self._words.clear()
            self._put_all(word, url)

    def crawl(self, url):
        with urlopen(url) as response:
            word = response.read().decode().strip()
        self._put_all(word, url)
        return word


def main():
    index = Index()
    index.replace("start", "")
    with ThreadPoolExecutor() as pool:
        print(list(pool.map(index.crawl, ["https://example.org/a", "https://example.org/b"])))


if __name__ == "__main__":
    main()
