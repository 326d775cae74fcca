"""Each channel starts a feeder of its own, and what is added for the second one comes beside the first one's loop."""
import threading
import time


class Mixer:
    def __init__(self):
        self.levels = {}

    def open(self, channel):
        self.levels[channel] = 0.5
        threading.Thread(target=self.feed).start()  # expect: TW201:information

    def feed(self):
        for channel in self.levels:  # expect: TW107
            time.sleep(0.1)
            print(channel, self.levels[channel])


class Meter:
    """Opened once for each: nobody adds to what a running feeder goes through."""

    def __init__(self):
        self.levels = {}

    def open(self, channel):
        self.levels[channel] = 0.5
        threading.Thread(target=self.feed).start()  # expect: TW201:hint

    def feed(self):
        for channel in self.levels:
            time.sleep(0.1)
            print(channel, self.levels[channel])


def mix():
    mixer = Mixer()
    mixer.open("left")
    mixer.open("right")


def measure(wide):
    meter = Meter()
    if wide:
        meter.open("wide")
    else:
        meter.open("narrow")


mix()
measure(True)
