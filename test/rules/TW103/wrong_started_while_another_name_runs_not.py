"""Each cleaner has a name of its own, so that none of its name ever runs; nor says a number of threads which they are."""

import threading
import time

seen = {}


def clean():
    for index in range(100):
        key = index % 3
        if key not in seen:  # expect: TW103
            seen[key] = 0
        elif seen[key] > 5:
            del seen[key]
        time.sleep(0.1)


kept = {}


def sort():
    for index in range(100):
        key = index % 3
        if key not in kept:  # expect: TW103
            kept[key] = 0
        elif kept[key] > 5:
            del kept[key]
        time.sleep(0.1)


while True:
    name = f"cleaner-{time.time()}"
    if name not in [thread.name for thread in threading.enumerate()]:
        threading.Thread(target=clean, name=name).start()
    if len(threading.enumerate()) < 20:
        threading.Thread(target=sort, name="sorter").start()
    time.sleep(5)
