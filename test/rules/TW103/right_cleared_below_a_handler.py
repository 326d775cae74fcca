"""The caller deals with what None has not."""

import threading
import time


class Ship:
    def __init__(self, place):
        self.place = place


held = None


def mouse(ships):
    global held
    for ship in ships:
        held = ship
        time.sleep(1)
        held = None


def show():
    if held != None:
        print(held.place)


def main():
    threading.Thread(target=mouse, args=([Ship(1), Ship(2)],), daemon=True).start()
    while True:
        try:
            show()
        except AttributeError:
            print("let go")
        time.sleep(0.1)


main()
