import queue


class Worker:
    def __init__(self):
        self.items = queue.Queue()

    def put(self, item):
        self.items.put(item)

    def run(self):
        while (item := self.items.get()) is not None:
            print(item)
