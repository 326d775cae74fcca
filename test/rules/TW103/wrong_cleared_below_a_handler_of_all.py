"""Main looks twice at what a helper clears. That some caller reports whatever fails doesn't see to it; nor do several helpers."""

import threading
import time


class Ship:
    def __init__(self, place):
        self.place = place


held = None


def mouse(ships):
    global held
    for ship in ships:
        if held is None:  # expect: TW103
            held = ship
        time.sleep(1)
        held = None


def show(ships):
    threading.Thread(target=mouse, args=(ships,), daemon=True).start()
    for _ in range(100):
        if held != None:  # expect: TW103
            print(held.place)
        time.sleep(0.1)


def main():
    while True:
        try:
            show([Ship(1), Ship(2)])
        except Exception:
            print("the other side has gone")


main()
