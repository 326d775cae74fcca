import threading
from contextlib import contextmanager

guard = threading.Lock()
active = 0  # guarded by: guard


@contextmanager
def exclusively():
    guard.acquire()
    try:
        yield
    finally:
        guard.release()


def _change(amount):
    global active
    active += amount


def entered():
    with exclusively():
        _change(+1)


def left():
    with guard:
        _change(-1)
