"""Whoever comes second finds the entry gone: the error is another one than is suppressed."""
import threading
from contextlib import suppress

present = {}


def leave(name):
    if name in present:  # expect: TW103
        with suppress(OSError):
            del present[name]


def visit(name):
    present[name] = True
    leave(name)


visits = [threading.Thread(target=visit, args=("Ann",)) for _ in range(4)]
for one in visits:
    one.start()
for one in visits:
    one.join()
