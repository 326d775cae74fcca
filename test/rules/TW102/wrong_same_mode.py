"""The loop counts only where a thread runs it."""

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
        self.count += 1  # expect: TW102

    def run(self):
        while True:
            if not self.blocking:
                self.count += 1  # expect: TW102


poller = Poller()
poller.start()
poller.reset()
