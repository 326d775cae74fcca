"""One method lets the loop begin, another stops it: the loop polls what the second one sets."""
import threading
import time


class Poller:
    def __init__(self):
        self.alive = False

    def begin(self):
        self.alive = True
        self.thread = threading.Thread(target=self.poll)
        self.thread.start()

    def poll(self):
        while self.alive:  # expect: TW108
            time.sleep(1)

    def end(self):
        self.alive = False
        self.thread.join()


poller = Poller()
poller.begin()
time.sleep(5)
poller.end()
