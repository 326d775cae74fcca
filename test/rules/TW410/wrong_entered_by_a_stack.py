import threading
from contextlib import ExitStack

lock = threading.Lock()
waiting = []


def arrive(patient):
    with lock:
        waiting.append(patient)


def patients():
    with ExitStack() as stack:
        stack.enter_context(lock)
        yield from waiting  # expect: TW410


def counted():
    stack = ExitStack()
    stack.enter_context(lock)
    count = len(waiting)
    stack.close()
    yield count
