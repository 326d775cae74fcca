"""Whoever has the thread can join it."""

import threading


class Worker(threading.Thread):
    def __init__(self):
        super().__init__()
        self.done = threading.Event()

    def run(self):
        while not self.done.wait(1):
            print("working")

    def stop(self):
        self.done.set()


worker = Worker()
worker.start()
input("Enter ends")
worker.stop()
worker.join()
