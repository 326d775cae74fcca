import threading
import urllib.request

from .lifecycle import Lifecycle


class FeedReader(Lifecycle):
    def __init__(self, urls):
        self.urls = list(urls)
        self.leaving = threading.Event()
        self.threads = {}

    def open(self):
        self.threads["poll"] = threading.Thread(target=self._poll)
        self.threads["beat"] = threading.Thread(target=self._beat)
        for thread in self.threads.values():
            thread.start()

    def close(self):
        self.leaving.set()
        self.shut()

    def _poll(self):
        while not self.leaving.wait(60):
            for url in self.urls:
                with urllib.request.urlopen(url) as reply:
                    print(url, len(reply.read()))

    def _beat(self):
        while not self.leaving.wait(5):
            print("still here")
