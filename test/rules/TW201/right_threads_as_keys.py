"""Threads kept as the keys of a dict, with what each works on, and joined by a loop over the dict."""
import threading
from urllib.request import urlopen


def load(url):
    with urlopen(url) as answer:
        print(url, len(answer.read()))


class Loader:
    def __init__(self):
        self.threads = {}

    def run(self, urls):
        for url in urls[:8]:
            thread = threading.Thread(target=load, args=(url,))
            self.threads[thread] = url
            thread.start()
        for thread in self.threads:
            thread.join()
            print("done", self.threads[thread])


if __name__ == "__main__":
    Loader().run(["http://a.example", "http://b.example"])
