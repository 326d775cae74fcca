"""The loop counts only where no thread runs it."""

import threading


class Poller:
    def __init__(self, blocking=False):
        self.blocking = bool(blocking)
        self.count = 0

    def start(self):
        if self.blocking:
            self.run()
            return
        threading.Thread(target=self.run, daemon=True).start()

    def reset(self):
        self.count += 1

    def run(self):
        while True:
            if self.blocking:
                self.count += 1


poller = Poller()
poller.start()
poller.reset()
