from core import append, lock
import core


def good(r):
    with lock:
        append(r)


def bad(r):
    core.append(r)  # expect: TW602
