"""A clock that runs in a process of its own, or, where that is asked for, in a thread."""
import multiprocessing
import threading
import time


class Ticks:
    def tick(self):
        for _ in range(3):
            print(time.ctime())
            time.sleep(1)


class ClockThread(threading.Thread):
    def __init__(self):
        super().__init__()
        self.ticks = Ticks()

    def run(self):
        self.ticks.tick()


class ClockProcess(multiprocessing.Process):
    def __init__(self):
        super().__init__()
        self.ticks = Ticks()

    def run(self):
        self.ticks.tick()


def make_clock(**options):
    if options.pop("thread", False):
        return ClockThread()
    return ClockProcess()


def try_it_here():
    clock = make_clock()
    assert isinstance(clock, multiprocessing.Process)
    clock.run()


try_it_here()
