"""The event that the thread waits for first was set for good when the service began."""

import threading
import time


class Poller(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True)
        self.go = threading.Event()
        self.end = threading.Event()

    def run(self):
        self.go.wait()
        while not self.end.wait(0.2):
            print("poll")

    def begin(self):
        self.go.set()


class Svc:
    def __init__(self):
        self.p = Poller()
        self.p.start()
        self.p.begin()

    def stop(self):
        self.p.end.set()  # expect: TW217


s = Svc()
time.sleep(2)
s.stop()
