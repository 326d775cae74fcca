"""The method waits, and not for what the loop behind its call asks."""

import threading


class Counter:
    def __init__(self, device):
        self.device = device
        self.started = False
        self.done = False
        self.ended = False

    def begin(self):
        while self.started is False:  # expect: TW108
            self.device.poke()

    def measure(self, quick):
        if quick:
            return
        while self.done is False:
            self.device.poke()

    def again(self):
        while self.ended is False:  # expect: TW108
            self.device.poke()
        self.reset()

    def reset(self):
        self.ended = False

    def watch(self):
        while True:
            self.started = True
            self.done = True
            self.ended = True


def until_done(counter):
    counter.measure(True)
    while not counter.done:  # expect: TW302
        pass


def until_ended(counter):
    counter.again()
    while not counter.ended:  # expect: TW302
        pass


def until_started(counter, other):
    other.begin()
    while not counter.started:  # expect: TW302
        pass


def main(device, other):
    counter = Counter(device)
    second = Counter(other)
    watchers = [threading.Thread(target=one.watch, daemon=True) for one in (counter, second)]
    for watcher in watchers:
        watcher.start()
    until_started(counter, second)
    until_done(counter)
    until_ended(counter)
