import queue
import threading


class Crawler:
    def __init__(self, links, workers):
        self.links = queue.Queue()
        self.workers = workers
        self.crawling = False
        for link in links:
            self.links.put(link)

    def start(self):
        if self.crawling:
            return
        self.crawling = True
        for _ in range(self.workers):
            threading.Thread(target=self._crawl, daemon=True).start()
        self.links.join()

    def _crawl(self):
        while not self.links.empty():  # expect: TW103
            link = self.links.get()
            print(link)
            self.links.task_done()


Crawler(["a", "b", "c"], 4).start()
