"""A display that spreads a dict has its keys."""

import threading
import time

base = {"a": 0, "b": 0, "c": 0, "d": 0, "e": 0, "f": 0, "g": 0, "h": 0, "i": 0}
live = {**base, "z": 1}


def feed():
    for i in range(100):
        live["a"] = i
        time.sleep(0.001)


def show():
    for _ in range(10):
        for k in live:
            print(k)
        time.sleep(0.001)


a = threading.Thread(target=feed)
b = threading.Thread(target=show)
a.start()
b.start()
a.join()
b.join()
