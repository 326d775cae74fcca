import threading

import fetch


class Store:
    def __init__(self):
        self._lock = threading.Lock()
        self._pages = {}

    def refresh(self, url):
        with self._lock:
            self._pages[url] = fetch.page(url)  # expect: TW405

    def page(self, url):
        with self._lock:
            return self._pages.get(url)
