"""The cook looks at the clock all the time, until the timer says that the eggs are done."""

import threading
import time

rang = False


def ring():
    global rang
    rang = True


def cook():
    while not rang:  # expect: TW302:information
        time.sleep(0.1)
    print("the eggs are done")


threading.Timer(3, ring).start()
cook()
