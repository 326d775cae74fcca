"""What is kept decides whether anybody is asked: the lock is there so that each page is fetched once."""
import threading

import requests


class Pages:
    def __init__(self):
        self._lock = threading.Lock()
        self._kept = {}

    def get(self, url):
        with self._lock:
            if url in self._kept:
                return self._kept[url]
            page = requests.get(url, timeout=5).text
            self._kept[url] = page
            return page


pages = Pages()
threads = [threading.Thread(target=pages.get, args=("http://a.example",)) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
