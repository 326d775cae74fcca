# Here the mixin's `__init__` runs, and makes no daemon of the thread.
import threading


class Docker:
    def __init__(self, daemon):
        super().__init__()
        self.keeps = daemon


class Job(Docker, threading.Thread):
    def run(self):
        print("work")


Job(daemon=True).start()  # expect: TW201
