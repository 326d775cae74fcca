"""What is caught is something else: on a thread it still raises."""

import signal
import threading
import time


def append_handler(number, callback):
    signal.signal(number, callback)  # expect: TW502


class Job:
    def __init__(self, name):
        self.name = name
        try:
            append_handler(signal.SIGHUP, self.leave)
        except AttributeError:
            print("there is no SIGHUP here")

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
