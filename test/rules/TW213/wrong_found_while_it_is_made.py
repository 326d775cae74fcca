"""The desk makes itself known before it has all it needs: whoever finds it may find no letters."""

import queue
import threading
import time

desk = None


class Desk:
    def __init__(self):
        global desk
        desk = self
        listen()
        self.letters = queue.Queue()

    def run(self):
        while True:
            print(self.letters.get())


def collect():
    while True:
        if desk is not None:
            desk.letters.put(time.time())
        time.sleep(0.1)


def listen():
    threading.Thread(target=collect, daemon=True).start()  # expect: TW213


Desk().run()
