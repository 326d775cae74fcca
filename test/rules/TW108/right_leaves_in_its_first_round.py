"""A `while` that is left in its first round, whatever comes: it asks once what kind of source it is, and polls nothing."""

import queue
import threading


class Source:
    def __init__(self, port):
        self.port = port
        self.buffered = True
        self.latest = None
        self.samples = queue.Queue()
        self.thread = threading.Thread(target=self.run, daemon=True)
        self.thread.start()

    def run(self):
        for sample in self.port:
            self.samples.put(sample)
        self.buffered = False

    def read(self):
        while self.buffered:
            return self.samples.get(timeout=1)
        return self.latest
