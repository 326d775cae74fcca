from threading import Thread


class Job(Thread):
    """A piece of work with a preparation step."""

    def __init__(self, title):
        super().__init__(name=title)

    def prepare(self):
        print("preparing", self.name)

    def run(self):
        self.work()

    def work(self):
        raise NotImplementedError
