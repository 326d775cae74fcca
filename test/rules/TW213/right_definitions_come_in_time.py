"""Functions further down that are there when the thread comes to them."""

import threading
import time


def water():
    soak("roses")


def start_all():
    watering = threading.Thread(target=water)
    watering.start()
    return watering


def prune():
    time.sleep(5)
    cut("hedge")


def mow():
    try:
        shear("lawn")
    except NameError:
        print("no mower yet")


pruning = threading.Thread(target=prune)
pruning.start()
mowing = threading.Thread(target=mow)
mowing.start()


def weed():
    rake("path")


first = threading.Thread(target=print, args=("first",))
first.start()
first.join()


def soak(name):
    print(name, "is wet")


def cut(name):
    print(name, "is shorter")


def shear(name):
    print(name, "is short")


def rake(name):
    print(name, "is clean")


if __name__ == "__main__":
    all_started = start_all()
    weeding = threading.Thread(target=weed)
    weeding.start()
    weeding.join()
    all_started.join()
    pruning.join()
    mowing.join()
