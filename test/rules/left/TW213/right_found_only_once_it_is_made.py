"""The thread comes to the desk by a name that is given it once it is made, and asks whether there is one."""

import queue
import threading
import time

desk = None


class Desk:
    def __init__(self):
        listen()
        self.letters = queue.Queue()

    def run(self):
        while True:
            print(self.letters.get())


def collect():
    while True:
        time.sleep(0.1)
        if desk is not None:
            desk.letters.put(time.time())


def listen():
    threading.Thread(target=collect, daemon=True).start()


def open_desk():
    global desk
    desk = Desk()
    desk.run()


open_desk()
