"""The loop looks whether it may go on, and calls what stores the flag in a later test: one round more at most."""

import threading


class Feed:
    def __init__(self, source):
        self.source = source
        self.failed = False
        self.reader = threading.Thread(target=self.run)

    def fetch(self, url):
        answer = self.source.get(url)
        if answer is None:
            self.failed = True
        return answer

    def run(self):
        while True:  # expect: TW108:information
            if self.failed:
                return
            if self.fetch("/long"):
                print("news")


class Source:
    def get(self, url):
        return input(url)


feed = Feed(Source())
feed.reader.start()
while True:
    feed.fetch("/work")
