import threading
from urllib.request import urlopen


class DownloadManager:
    def __init__(self):
        self.total_bytes = 0
        self.threads = []

    def _fetch(self, url):
        with urlopen(url) as response:
            body = response.read()
        self.total_bytes += len(body)  # expect: TW102

    def run(self):
        for url in ("https://example.org/a", "https://example.org/b"):
            thread = threading.Thread(target=self._fetch, args=(url,))
            self.threads.append(thread)
            thread.start()
        for thread in self.threads:
            thread.join()
        return self.total_bytes


if __name__ == "__main__":
    print(DownloadManager().run())
