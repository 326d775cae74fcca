"""Each of two painters hires two more when it is done: the second doesn't wait for the first to be done, nor for its hires."""
import threading

painted = 0


def area():
    return 1


def paint():
    global painted
    for _ in range(100000):
        painted += area()  # expect: TW101
    hire()


def hire():
    threading.Thread(target=paint, daemon=True).start()
    threading.Thread(target=paint, daemon=True).start()


hire()
input()
