"""Tried wherever it is made, and done without where it can't be: the handler of a `try` is the test for the main thread."""

import signal
import threading
import time


def append_handler(number, callback):
    signal.signal(number, callback)


class Job:
    def __init__(self, name):
        self.name = name
        self.registered = False
        try:
            append_handler(signal.SIGTERM, self.leave)
            self.registered = True
        except ValueError:
            pass

        self.register_more()

    def register_more(self):
        if threading.current_thread() is not threading.main_thread():
            return
        append_handler(signal.SIGINT, self.leave)

    def leave(self, *args):
        print("leaving", self.name)


def poll():
    while True:
        Job("polling")
        time.sleep(5)


if __name__ == "__main__":
    threading.Thread(target=poll, daemon=True).start()
    Job("main")
    time.sleep(60)
