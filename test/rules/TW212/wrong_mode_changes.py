"""The mode may change after the thread was started."""

import threading


class Poller:
    def __init__(self, blocking=False):
        self.configure(blocking)
        self.thread = None
        self.jobs = []

    def configure(self, blocking):
        self.blocking = bool(blocking)

    def start(self):
        if self.blocking:
            self.run()
        else:
            self.thread = threading.Thread(target=self.run)
            self.thread.start()

    def work(self, blocking):
        self.blocking = blocking

    def stop(self):
        self.jobs.clear()
        if self.thread:
            self.thread.join()  # expect: TW212

    def run(self):
        while self.jobs:
            job = self.jobs.pop()
            if job is not None:
                job()
            elif self.blocking:
                self.stop()
                break


Poller().start()
