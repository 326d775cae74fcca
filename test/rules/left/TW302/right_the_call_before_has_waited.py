"""The method comes back once it is done: the loop behind has no rounds."""

import threading
import time


class Counter:
    def __init__(self, device):
        self.device = device
        self.done = False

    def measure(self):
        self.done = False
        while self.done is False:  # expect: TW108
            count = self.device.read()
            if count == 0:
                self.done = True
        self.ended = time.time()


class Backend:
    def __init__(self, device):
        self.counter = Counter(device)

    def scan(self):
        self.counter.measure()
        print("measured", time.time())
        while self.counter.done == False:
            pass
        print("left", time.time())

    def watch(self):
        self.counter.measure()


def main(device):
    backend = Backend(device)
    watcher = threading.Thread(target=backend.watch)
    watcher.start()
    backend.scan()
    watcher.join()
