import time


class Stopwatch:
    def __init__(self):
        self.begin = 0.0

    def start(self):
        self.begin = time.monotonic()

    def elapsed(self):
        return time.monotonic() - self.begin
