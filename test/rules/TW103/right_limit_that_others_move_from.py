"""One thread starts jobs up to a limit, the others only give back; and one takes down to a floor while others add."""
import queue
import sys
import threading


class Crawler:
    def __init__(self, urls, limit, floor):
        self.urls = urls
        self.limit = limit
        self.floor = floor
        self.running = {"jobs": 0}
        self.spare = 10
        self.guard = threading.Lock()
        self.done = queue.Queue()

    def launch(self):
        for url in self.urls:
            if self.running["jobs"] < self.limit:
                with self.guard:
                    self.running["jobs"] += 1
                self.done.put(url)

    def collect(self):
        while True:
            self.done.get()
            with self.guard:
                self.running["jobs"] -= 1

    def trim(self):
        for _ in self.urls:
            if self.floor < self.spare:
                with self.guard:
                    self.spare -= 1

    def refill(self):
        for _ in self.urls:
            with self.guard:
                self.spare += 1


def crawl(urls, limit, floor):
    crawler = Crawler(urls, limit, floor)
    threading.Thread(target=crawler.collect, daemon=True).start()
    workers = [threading.Thread(target=work) for work in (crawler.launch, crawler.trim, crawler.refill)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


crawl(["a", "b", "c"], int(sys.argv[1]), int(sys.argv[2]))
