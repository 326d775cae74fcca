"""The main thread stores the time, and takes it back: nought is found where a time was."""
import threading
import time


class Oven:
    def __init__(self):
        self.waiting_since = 0
        self.left = 5
        self.lost = 0

    def watch(self):
        for _ in range(100):
            if self.waiting_since != 0:  # expect: TW103
                now = time.time()
                self.lost = now - self.waiting_since
                self.waiting_since = now
            if self.left > 0:  # expect: TW103
                self.left = self.left - 1

    def wait(self):
        begun = time.time()
        self.waiting_since = begun
        time.sleep(1)
        self.waiting_since = 0
        # Between two times there may be nothing.
        self.left = begun - time.time()


oven = Oven()
watcher = threading.Thread(target=oven.watch)
watcher.start()
oven.wait()
watcher.join()
