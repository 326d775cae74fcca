"""What surrounds the endless call ends it at Ctrl+C: what stands below is come to beside the thread."""

import contextlib
import queue
import threading

served = 0
orders = queue.Queue()


def work():
    global served
    for _ in range(100):
        served += 1  # expect: TW101


@contextlib.contextmanager
def until_interrupted():
    try:
        yield
    except KeyboardInterrupt:
        print("enough")


def forever():
    while True:
        print(orders.get())


def main():
    global served
    threading.Thread(target=work, daemon=True).start()
    with until_interrupted():
        forever()
    served += 1  # expect: TW101


main()
