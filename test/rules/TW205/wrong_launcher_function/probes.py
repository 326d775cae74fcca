import threading
import time


def measure(place):
    time.sleep(1)
    print(place, "measured")


def make_probe(place):
    return threading.Thread(target=measure, args=(place,), name=place)
