"""Each way of a choice has to give the lock back; on one of them the function comes to its end with it."""

import sys
import threading

gate = threading.Lock()
cars = []
level = 0


def enter(plate):
    gate.acquire()  # expect: TW403:warning
    if plate not in cars:
        cars.append(plate)
        gate.release()
    else:
        print("is inside already", plate)


def turn(order):
    global level
    gate.acquire()  # expect: TW403:warning
    if order.kind == "up":
        level = level + 1
        gate.release()
    elif order.kind == "down":
        level = level - 1
        gate.release()


def obey(order):
    global level
    gate.acquire()  # expect: TW403:warning
    match order.kind:
        case "top":
            level = 9
            gate.release()
        case "ground":
            level = 0
            gate.release()
        case _:
            print("what?", order)


def read(reader):
    if not gate.acquire(timeout=2):  # expect: TW403:warning
        return None
    plate = reader.scan()
    if plate is None:
        return None
    cars.append(plate)
    gate.release()
    return plate


def take_out():
    gate.acquire()  # expect: TW403:warning
    if cars:
        cars.pop()
        gate.release()


def close(barrier):
    gate.acquire()  # expect: TW403:hint
    if barrier is not None:
        gate.release()
    else:
        sys.exit(1)
