"""What the other thread stores may be the very one that was found to be missing."""

import threading
import time


class Cover:
    def __init__(self):
        self.last = None
        self.names = ["a.png", "b.png"]
        threading.Thread(target=self.load, daemon=True).start()

    def load(self):
        while True:
            for name in self.names:
                self.last = name.strip()
                time.sleep(1)

    def show(self, name):
        wanted = name.strip()
        if wanted == self.last:  # expect: TW103
            print("as before")
            return
        self.last = None
        print("load", wanted)


cover = Cover()
while True:
    for one in cover.names:
        cover.show(one)
    time.sleep(0.1)
