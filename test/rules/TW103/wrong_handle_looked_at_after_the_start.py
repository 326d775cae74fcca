"""A tuner whose thread clears its own handle as it ends, which may be before the last look at it: then that finds None."""

import threading


class Tuner:
    def __init__(self, radio):
        self.radio = radio
        self.ended = threading.Event()
        self.thread = None

    def begin(self):
        if self.thread:  # expect: TW103
            raise RuntimeError("the tuner is at work")
        self.ended.clear()
        self.thread = threading.Thread(target=self.tune)
        self.thread.start()
        print(self.thread.name, "tunes")

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
