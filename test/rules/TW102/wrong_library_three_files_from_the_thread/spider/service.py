from spider.worker import Worker


class Service:
    def __init__(self, spider, size):
        self.spider = spider
        self.workers = [self.make_worker() for _ in range(size)]

    def make_worker(self):
        return Worker(self.work)

    def work(self):
        self.spider.stat.count("parsed")

    def begin_all(self):
        for worker in self.workers:
            worker.begin()

    def end_all(self):
        for worker in self.workers:
            worker.end()
