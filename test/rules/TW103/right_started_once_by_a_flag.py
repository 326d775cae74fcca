import queue
import threading
import time


class Crawler:
    def __init__(self, links):
        self.links = queue.Queue()
        self.crawling = False
        for link in links:
            self.links.put(link)

    def start(self):
        if self.crawling:
            return
        self.crawling = True
        threading.Thread(target=self._crawl, daemon=True).start()

    def _crawl(self):
        while not self.links.empty():
            link = self.links.get()
            print(link)
        self.crawling = False


crawler = Crawler(["a", "b", "c"])
while True:
    crawler.start()
    time.sleep(10)
