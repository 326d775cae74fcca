"""Whoever finds another cover than the one wanted finds that as well where the other thread has stored None."""

import threading
import time


class Cover:
    def __init__(self):
        self.last = None
        self.names = ["a.png", "b.png"]
        threading.Thread(target=self.forget, daemon=True).start()

    def forget(self):
        while True:
            time.sleep(1)
            self.last = None

    def show(self, name):
        wanted = name.strip()
        if wanted == self.last:
            print("as before")
            return
        self.last = None
        print("load", wanted)


cover = Cover()
while True:
    for one in cover.names:
        cover.show(one)
    time.sleep(0.1)
