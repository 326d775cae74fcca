"""Each worker has a field of its own, but all of them hold the crawler that made them."""
import threading


class Worker(threading.Thread):
    def __init__(self, crawler):
        super().__init__()
        self.crawler = crawler

    def run(self):
        while True:
            try:
                page = self.crawler.todo.pop()  # expect: TW105
            except IndexError:
                return
            print(page)
            self.crawler.pages += 1  # expect: TW102


class Crawler:
    def __init__(self, todo):
        self.todo = todo
        self.pages = 0

    def crawl(self):
        workers = [Worker(self) for _ in range(4)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        return self.pages


print(Crawler(["/", "/about", "/news"]).crawl())
