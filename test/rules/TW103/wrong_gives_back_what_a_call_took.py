"""Boats for hire: the one who hands them out looks and takes in two steps, and who has got one brings it back."""

import threading
import time

boats = ["Anna", "Berta"]


def check_over(boat):
    time.sleep(0.01)
    return boat


def hire(guest):
    boat = boats.pop() if boats else None  # expect: TW103
    if boat is not None:
        check_over(boat)
    return boat


def trip(guest):
    boat = hire(guest)
    if boat is None:
        print(guest, "stays ashore")
        return
    time.sleep(0.1)
    boats.append(boat)


guests = [threading.Thread(target=trip, args=(f"guest {i}",)) for i in range(4)]
for one in guests:
    one.start()
for one in guests:
    one.join()
