import multiprocessing

from reporting_kit import BaseReporter
from threads import Thread


class Cruncher(multiprocessing.Process):
    def __init__(self, size):
        super().__init__()
        self.size = size

    def run(self):
        print(sum(range(self.size)))


class Reporter(BaseReporter):
    def __init__(self, title):
        self.title = title
        self.thread = Thread(title)

    def report(self):
        print(self.title, len(self.thread.posts))


class Pinned(Thread):
    def __init__(self):
        self.name = "pinned"
        self.posts = ["be kind"]
