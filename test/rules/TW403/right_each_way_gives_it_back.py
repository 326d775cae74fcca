"""Each way of the choice gives the lock back, and a variable that was empty before says whether it was taken."""

import threading

gate = threading.Lock()
inside = 0


def enter(plate):
    global inside
    gate.acquire()
    if plate == "guest":
        inside = inside + 1
        gate.release()
    elif plate == "":
        gate.release()
    else:
        inside = inside + 2
        gate.release()


def read(reader):
    plate = None
    try:
        if reader.careful:
            gate.acquire()
            plate = reader.last
    finally:
        if plate is not None:
            gate.release()
