"""Whichever class it is, one worker is made, and that starts the thread once."""

import sys
import threading
import time


class Worker:
    def __init__(self, thread):
        self.thread = thread

    def main(self):
        self.thread.start()
        self.watch()

    def watch(self):
        raise NotImplementedError


class PollingWorker(Worker):
    def watch(self):
        time.sleep(1)


class NotifiedWorker(Worker):
    def watch(self):
        time.sleep(2)


def begin(cls):
    thread = threading.Thread(target=time.sleep, args=(5,), daemon=True)
    worker = cls(thread)
    worker.main()


begin(PollingWorker if "poll" in sys.argv else NotifiedWorker)
