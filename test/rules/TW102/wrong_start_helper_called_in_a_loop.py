"""The helper starts the thread it has just made, but two of them have the same target."""
import threading
import time

READERS = 2


class Link:
    def __init__(self):
        self.threads = {}
        self.read = 0
        self.sent = 0

    def launch(self, name, target):
        self.threads[name] = threading.Thread(name=name, target=target)
        self.threads[name].daemon = True
        self.threads[name].start()

    def open(self):
        for number in range(0, READERS):
            self.launch("reader %d" % number, self.reader)
        self.launch("sender", self.sender)

    def reader(self):
        while True:
            self.read += 1  # expect: TW102
            time.sleep(1)

    def sender(self):
        while True:
            self.sent += 1
            time.sleep(1)
