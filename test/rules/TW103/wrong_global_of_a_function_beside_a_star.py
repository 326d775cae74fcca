import threading

from clanglib.index import *


def start(flags):
    global units
    units = dict()
    global complete
    complete = int(flags)


def unit_of(name):
    if name in units:  # expect: TW103
        return units[name]
    unit = parse(name, complete)
    units[name] = unit
    return unit


class Complete(threading.Thread):
    lock = threading.Lock()

    def __init__(self, name):
        threading.Thread.__init__(self)
        self.file = name

    def run(self):
        with Complete.lock:
            unit_of(self.file)


def warm(name):
    Complete(name).start()  # expect: TW201


def diagnose(name):
    return unit_of(name)
