"""Nothing is traced in other threads: the function is set for the one that sets it, or for none."""

import sys
import threading


class Collector:
    def __init__(self):
        self.data = {}

    def start(self):
        sys.settrace(self.trace)
        threading.settrace(None)

    def trace(self, frame, event, arg):
        self.data[frame.f_lineno] = frame.f_code.co_filename
        return self.trace

    def save(self):
        return {number: name.upper() for number, name in self.data.items()}


collector = Collector()
collector.start()
print(collector.save())
