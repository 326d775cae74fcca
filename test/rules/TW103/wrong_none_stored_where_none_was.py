"""Others store an error where none was found: it is overwritten."""

import threading
import time


class Link:
    def __init__(self):
        self.error = None
        threading.Thread(target=self.run, daemon=True).start()

    def run(self):
        while True:
            time.sleep(1)
            self.error = OSError("lost")

    def note(self):
        if self.error is None:  # expect: TW103
            print("none so far")
            self.error = ValueError("first")


link = Link()
while True:
    link.note()
    time.sleep(0.1)
