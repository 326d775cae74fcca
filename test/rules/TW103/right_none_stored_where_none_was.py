"""Others only ever store None where None was found."""

import threading
import time


class Link:
    def __init__(self):
        self.error = None
        threading.Thread(target=self.run, daemon=True).start()

    def run(self):
        while True:
            time.sleep(1)
            self.error = None

    def note(self):
        if self.error is None:
            print("none so far")
            self.error = ValueError("first")


link = Link()
while True:
    link.note()
    time.sleep(0.1)
