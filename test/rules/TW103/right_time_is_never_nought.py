"""Nought says that nobody waits; the main thread only ever stores the time at which it began to."""
import threading
import time


class Oven:
    def __init__(self):
        self.waiting_since = 0
        self.stopping_at = 0
        self.lost = 0

    def watch(self):
        for _ in range(100):
            if self.waiting_since != 0:
                now = time.time()
                self.lost = now - self.waiting_since
                self.waiting_since = now
            if 0 < self.stopping_at:
                self.stopping_at = time.time() + 1

    def wait(self):
        self.waiting_since = time.time()
        begun = time.monotonic()
        self.stopping_at = begun


oven = Oven()
watcher = threading.Thread(target=oven.watch)
watcher.start()
oven.wait()
watcher.join()
