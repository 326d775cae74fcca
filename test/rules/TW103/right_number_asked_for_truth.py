"""A time with something added to it is never 0."""

import threading
import time


class Limit:
    def __init__(self):
        self.until = 0.0
        threading.Thread(target=self.run, daemon=True).start()

    def run(self):
        while True:
            time.sleep(1)
            started = time.monotonic()
            self.until = started + 30

    def lift(self):
        if self.until:
            print("lifted", self.until)
            self.until = 0.0


limit = Limit()
while True:
    limit.lift()
    time.sleep(0.1)
