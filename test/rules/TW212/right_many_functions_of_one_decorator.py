import os
import threading
import time


def checked(convert):
    def wrapper(*args):
        return convert(*args)

    return wrapper


UNITS = [
    *[checked(lambda v: v), checked(lambda v: v * 10), checked(lambda v: v * 100), checked(lambda v: v * 1000)],
    *[checked(lambda v: v / 2), checked(lambda v: v / 10), checked(lambda v: v / 100), checked(lambda v: v / 1000)],
    *[checked(lambda v: v + 1), checked(lambda v: v + 10), checked(lambda v: v + 100), checked(lambda v: v + 273)],
    *[checked(lambda v: v - 1), checked(lambda v: v - 10), checked(lambda v: v - 32), checked(lambda v: v - 273)],
    *[checked(lambda v: v * 2), checked(lambda v: v * 3), checked(lambda v: v * 4), checked(lambda v: v * 5)],
    *[checked(lambda v: v // 2), checked(lambda v: v // 3), checked(lambda v: v // 4), checked(lambda v: v // 5)],
    *[checked(lambda v: v % 2), checked(lambda v: v % 3), checked(lambda v: v % 4), checked(lambda v: v % 5)],
    *[checked(lambda v: -v), checked(lambda v: not v), checked(lambda v: ~v), checked(lambda v: v**2)],
]


def _poll():
    print(len(UNITS))
    time.sleep(1)


def _close():
    poller.join()


def _close_loudly():
    print("closing")
    poller.join()


poll = checked(_poll)
close = checked(_close_loudly if os.environ.get("LOUD") else _close)


def work():
    while not done.is_set():
        poll()


done = threading.Event()
poller = threading.Thread(target=work)
poller.start()
done.set()
close()
