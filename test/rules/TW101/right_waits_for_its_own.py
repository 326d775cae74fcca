"""Whoever is joined has waited for what it started itself, or the one that joins waits for both."""
import threading
import time

steps = 0
strides = 0
helpers = []


def help_out():
    global steps
    time.sleep(0.1)
    steps += 1


def stride():
    global strides
    strides += 1


def lead():
    helper = threading.Thread(target=help_out)
    helper.start()
    helper.join()
    walker = threading.Thread(target=stride)
    helpers.append(walker)
    walker.start()


def main():
    global steps, strides
    leader = threading.Thread(target=lead)
    leader.start()
    leader.join()
    steps += 1
    for walker in helpers:
        walker.join()
    strides += 1
    print(steps, strides)


main()
