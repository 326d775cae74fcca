import threading
from urllib.request import urlopen


class Crawler(threading.Thread):
    def __init__(self, urls):
        super().__init__()
        self.urls = urls
        self.sizes = []

    def run(self):
        for url in self.urls:
            with urlopen(url) as page:
                self.sizes.append(len(page.read()))
