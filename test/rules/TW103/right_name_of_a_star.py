import threading

from clanglib.index import *


def unit_of(name):
    if name in units:
        return units[name]
    return parse(name)


class Complete(threading.Thread):
    def __init__(self, name):
        threading.Thread.__init__(self, daemon=True)
        self.file = name

    def run(self):
        unit_of(self.file)


def warm(name):
    Complete(name).start()


def diagnose(name):
    return unit_of(name)
