"""A decorator, a helper for `with` and a class of the program's own hold the lock, and others want it meanwhile."""

import contextlib
import functools
import threading
import time

_valve_lock = threading.Lock()
_tank_lock = threading.Lock()


def exclusive(function):
    @functools.wraps(function)
    def inner(*args):
        with _valve_lock:
            return function(*args)

    return inner


@contextlib.contextmanager
def tank():
    with _tank_lock:
        yield


class Turn:
    def __init__(self):
        self._lock = threading.Lock()

    def __enter__(self):
        self._lock.acquire()
        return self

    def __exit__(self, *problem):
        self._lock.release()


turn = Turn()
pump_lock = threading.Lock()
opened = level = strokes = rinses = 0


@exclusive
def open_valve(steps):
    global opened
    for _ in range(steps):
        opened += 1
        time.sleep(0.2)  # expect: TW405:information


@exclusive
def is_open():
    return opened > 0


def fill(litres):
    global level
    with tank():
        level += litres
        time.sleep(0.5)  # expect: TW405:information


def how_full():
    with tank():
        return level


def rinse(times):
    global rinses
    with turn:
        rinses += times
        time.sleep(0.5)  # expect: TW405:information


def how_clean():
    with turn:
        return rinses


def stroke(count):
    global strokes
    pump_lock.acquire()
    try:
        strokes += count
        time.sleep(0.1)  # expect: TW405:information
    finally:
        pump_lock.release()


def how_many():
    with pump_lock:
        return strokes


threads = [threading.Thread(target=job, args=(3,)) for job in (open_valve, fill, rinse, stroke)]
for thread in threads:
    thread.start()
print(is_open(), how_full(), how_clean(), how_many())
for thread in threads:
    thread.join()
