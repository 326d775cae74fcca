import threading


class Worker(threading.Thread):
    def __init__(self, queue, maker):
        threading.Thread.__init__(self)
        self.queue = queue
        self.maker = maker

    def run(self):
        while not self.queue.is_done():  # expect: TW103
            name = self.queue.next_package()
            self.maker.build(name)


class Maker:
    def __init__(self):
        self.result = {}

    def build_all(self, queue, n):
        workers = []
        for i in range(n):
            w = Worker(queue, self)
            w.start()
            workers.append(w)
        for w in workers:
            w.join()

    def build(self, name):
        failed = [j for j in self.result if not self.result[j]]  # expect: TW107
        self.result[name] = not failed


class Queue:
    def __init__(self, names):
        self.names = names
        self.cond = threading.Condition()

    def is_done(self):
        with self.cond:
            return not self.names

    def next_package(self):
        with self.cond:
            return self.names.pop()


def main():
    Maker().build_all(Queue(["a", "b"]), 4)
