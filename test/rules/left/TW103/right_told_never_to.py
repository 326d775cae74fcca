"""Nobody tells it to store a time: the variable stays None, and nobody gets past the test."""

import threading
import time


class Sender:
    def __init__(self):
        self.paused_at = None
        threading.Thread(target=self.run, daemon=True).start()

    def set_ready(self, ready):
        self.paused_at = time.time() if ready == False else None

    def run(self):
        while True:
            time.sleep(1)
            self.check()

    def check(self):
        if self.paused_at and time.time() - self.paused_at > 5:
            self.set_ready(True)


sender = Sender()
while True:
    sender.check()
    sender.set_ready(True)
