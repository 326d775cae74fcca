"""A tuner whose thread clears its own handle as it ends: where that is found empty, no such thread is left to clear it again."""

import threading


class Tuner:
    def __init__(self, radio):
        self.radio = radio
        self.ended = threading.Event()
        self.thread = None

    def begin(self):
        if self.thread:
            raise RuntimeError("the tuner is at work")
        self.ended.clear()
        self.thread = threading.Thread(target=self.tune)
        self.thread.start()

    def end(self):
        thread = self.thread
        if thread:
            self.ended.set()
            thread.join()
            self.thread = None

    def tune(self):
        for station in self.radio.stations():
            if self.ended.wait(2):
                break
            self.radio.show(station)
        self.thread = None
