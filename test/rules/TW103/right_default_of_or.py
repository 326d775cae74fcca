"""What stands before `or` is stored only where it is true."""

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
            self.source = found or "default"
            found = None

    def take(self):
        if self.source:
            print(self.source)
            self.source = "b"


reader = Reader()
while True:
    reader.take()
    time.sleep(0.1)
