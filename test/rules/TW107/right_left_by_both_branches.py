"""A loop that is left in its first round, whichever way its test comes out, never asks for a second entry."""

import threading
import time

berths = []


def watch():
    while True:
        berths.append(input("arrived: "))
        berths.remove(input("departed: "))


def is_first(ship):
    for berth in berths:
        if berth == ship:
            return True
        else:
            return False
    return None


threading.Thread(target=watch, daemon=True).start()
while True:
    print(is_first("Amsterdam"))
    time.sleep(60)
