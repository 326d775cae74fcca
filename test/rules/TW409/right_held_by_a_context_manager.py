import threading
from collections import deque
from contextlib import contextmanager

changed = threading.Condition()
orders = deque()


@contextmanager
def changing():
    with changed:
        yield orders


def cook():
    while True:
        with changed:
            changed.wait_for(lambda: orders)
            order = orders.popleft()
        if order is None:
            return
        print(order)


def serve(order):
    with changing() as waiting:
        waiting.append(order)
        changed.notify()


def main():
    thread = threading.Thread(target=cook)
    thread.start()
    for order in ("soup", "fish", None):
        serve(order)
    thread.join()


main()
