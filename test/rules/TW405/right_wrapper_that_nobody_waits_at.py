"""The others enter the helper before the threads start, sleep in it just as well, or sleep for work in between."""

import contextlib
import functools
import threading
import time

_tank_lock = threading.Lock()
_valve_lock = threading.Lock()
_log_lock = threading.Lock()
level = opened = 0
lines = []


@contextlib.contextmanager
def tank():
    with _tank_lock:
        yield


@contextlib.contextmanager
def log():
    with _log_lock:
        yield


def exclusive(function):
    @functools.wraps(function)
    def inner(*args):
        with _valve_lock:
            return function(*args)

    return inner


def empty():
    global level
    with tank():
        level = 0


def fill(litres):
    global level
    with tank():
        level += litres
        time.sleep(0.5)


def drain(litres):
    global level
    with tank():
        level -= litres
        time.sleep(0.5)


@exclusive
def open_valve():
    global opened
    steps = opened
    time.sleep(0.1)
    opened = steps + 1


@exclusive
def is_open():
    return opened > 0


def clear():
    with log():
        lines.clear()


def write():
    with log():
        lines.append("pump")
        time.sleep(0.2)


empty()
clear()
threads = [threading.Thread(target=job, args=(3,)) for job in (fill, drain)]
threads += [threading.Thread(target=open_valve), threading.Thread(target=write)]
for thread in threads:
    thread.start()
print(is_open())
for thread in threads:
    thread.join()
