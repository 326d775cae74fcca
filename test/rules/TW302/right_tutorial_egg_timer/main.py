"""The cook waits for the timer, or until somebody calls it off."""

import threading

rang = threading.Event()


def cook():
    if rang.wait(timeout=10):
        print("the eggs are done")
    else:
        print("no timer")


timer = threading.Timer(3, rang.set)
timer.start()
eater = threading.Thread(target=cook)
eater.start()
eater.join()
timer.cancel()
