"""What stands before `and` is stored only where it is false."""

import os
import threading
import time


class Reader:
    def __init__(self):
        self.source = "a"
        threading.Thread(target=self.run, daemon=True).start()

    def run(self):
        found = None
        while True:
            time.sleep(1)
            self.source = found and "default"
            found = None

    def take(self):
        if self.source:  # expect: TW103
            print(self.source)
            self.source = "b"


reader = Reader()
while True:
    reader.take()
    time.sleep(0.1)
