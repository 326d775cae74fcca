import threading


class Visitor:
    def __init__(self, path):
        self.path = path
        self.file = None

    def get(self):
        if self.file is None:  # expect: TW103
            self.file = open(self.path)
        return self.file

    def visit(self):
        print(self.get().read())


class Manager:
    def __init__(self):
        self.visitors = []
        self.closed = threading.Event()
        self.watcher = threading.Thread(target=self.watch)
        self.watcher.start()

    def watch(self):
        """The list is copied: the visitors in it are those that threads work on."""
        while not self.closed.wait(1.0):
            for visitor in list(self.visitors):
                visitor.get().flush()

    def visit(self, paths):
        threads = []
        for path in paths:
            visitor = Visitor(path)
            self.visitors.append(visitor)
            threads.append(threading.Thread(target=visitor.visit))
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    def close(self):
        self.closed.set()
        self.watcher.join()


manager = Manager()
manager.visit(["a.txt", "b.txt"])
manager.close()
