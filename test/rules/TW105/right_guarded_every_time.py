import threading
from contextlib import ExitStack
from urllib.request import urlopen


class Collector:
    def __init__(self):
        self._lock = threading.Lock()
        self._errors = []
        self._pages = {}

    def _store(self, url, body):
        self._pages[url] = body

    def fetch(self, url):
        try:
            with urlopen(url) as response:
                body = response.read()
        except OSError as error:
            with ExitStack() as stack:
                stack.enter_context(self._lock)
                self._errors.append(error)
            return
        with self._lock:
            self._store(url, body)

    def run(self):
        threads = [
            threading.Thread(target=self.fetch, args=(f"https://example.org/{n}",))
            for n in range(8)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self._pages.pop("https://example.org/0", None)
        self._errors.sort(key=str)
        return self._pages, self._errors


if __name__ == "__main__":
    print(Collector().run())
