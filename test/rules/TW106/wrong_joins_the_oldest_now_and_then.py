"""A join in the loop waits for an older thread, or comes only now and then: the newest one still reads the variable."""

import threading
import time


def develop(frame):
    time.sleep(0.1)
    print("developed", frame)


def darkroom(frames):
    baths = []
    for frame in frames:
        bath = threading.Thread(target=lambda: develop(frame))  # expect: TW106
        bath.start()
        baths.append(bath)
        if len(baths) >= 3:
            baths.pop(0).join()
    for bath in baths:
        bath.join()


def in_pairs(frames):
    last = None
    for frame in frames:
        bath = threading.Thread(target=lambda: develop(frame))  # expect: TW106
        bath.start()
        if last is not None:
            last.join()
        last = bath
    last.join()


darkroom(["a", "b", "c", "d"])
in_pairs(["a", "b", "c", "d"])
