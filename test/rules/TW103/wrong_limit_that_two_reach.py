"""Two threads that raise the number may both find room for one more, whoever gives back beside them."""
import queue
import sys
import threading


class Crawler:
    def __init__(self, urls, limit):
        self.urls = urls
        self.limit = limit
        self.running = {"jobs": 0}
        self.guard = threading.Lock()
        self.done = queue.Queue()

    def launch(self):
        for url in self.urls:
            if self.running["jobs"] < self.limit:  # expect: TW103
                with self.guard:
                    self.running["jobs"] += 1
                self.done.put(url)

    def collect(self):
        while True:
            self.done.get()
            with self.guard:
                self.running["jobs"] -= 1


def crawl(urls, limit):
    crawler = Crawler(urls, limit)
    collector = threading.Thread(target=crawler.collect, daemon=True)
    collector.start()
    launchers = [threading.Thread(target=crawler.launch) for _ in range(2)]
    for launcher in launchers:
        launcher.start()
    for launcher in launchers:
        launcher.join()


crawl(["a", "b", "c"], int(sys.argv[1]))
