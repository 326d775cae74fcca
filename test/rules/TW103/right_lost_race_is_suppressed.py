"""Whoever comes second finds the entry gone, and takes that as done."""
import contextlib
import threading
from contextlib import suppress


class Visitors:
    present = {}

    def __init__(self, name):
        self.name = name

    def enter(self):
        Visitors.present[self.name] = self  # expect: TW105

    def leave(self):
        if self.name in Visitors.present:
            with suppress(KeyError):
                del Visitors.present[self.name]  # expect: TW105

    def leave_all(self):
        if Visitors.present:
            with contextlib.suppress(KeyError, RuntimeError):
                Visitors.present.pop(self.name)  # expect: TW105


def visit(name):
    visitor = Visitors(name)
    visitor.enter()
    visitor.leave()
    visitor.leave_all()


visits = [threading.Thread(target=visit, args=("Ann",)) for _ in range(4)]
for one in visits:
    one.start()
for one in visits:
    one.join()
