import threading as t


class Worker(t.Thread):
    def __init__(self, title, items):  # expect: TW211
        self.title = title
        self.items = items

    def run(self):
        for item in self.items:
            self.handle(item)

    def handle(self, item):
        raise NotImplementedError
