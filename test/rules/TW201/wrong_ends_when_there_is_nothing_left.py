"""The loop asks a flag by a method, and ends by itself as well."""

import threading

class Crawler(threading.Thread):
    def __init__(self, urls):
        super().__init__()
        self.urls = urls
        self.pages = {}
        self.finished = False

    def is_finished(self):
        return self.finished

    def shutdown(self):
        self.finished = True

    def run(self):
        while not self.is_finished():  # expect: TW108
            if not self.urls:
                return
            url = self.urls.pop()
            self.pages[url] = url.upper()

def main():
    crawler = Crawler(["a", "b"])
    crawler.start()  # expect: TW201
    print(len(crawler.pages))
    crawler.shutdown()

main()
