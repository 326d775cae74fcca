"""A lock that its maker leaves taken is a signal: it says that the set-up is done."""
import threading


class Reader(threading.Thread):
    def __init__(self, path):
        super().__init__()
        self.path = path
        self.width = 0
        self.ready = threading.Lock()
        self.ready.acquire()

    def run(self):
        with open(self.path) as file:
            self.width = len(file.read())
        self.ready.release()

    def wait_until_ready(self):
        self.ready.acquire()


reader = Reader("page.txt")
reader.start()
reader.wait_until_ready()
for column in range(3):
    reader.width = max(reader.width, column)
print(reader.width)
reader.join()
