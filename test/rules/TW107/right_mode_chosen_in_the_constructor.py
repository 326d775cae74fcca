"""A board that mirrors another is followed by a thread, and never calls all flights."""

import sys
import threading
import time


class Board:
    def __init__(self, mirror=False):
        if "--mirror" in sys.argv or mirror:
            self.mirror = True
        else:
            self.mirror = False
        self.flights = {}

    def follow(self):
        while True:
            self.flights[time.time()] = "late"
            time.sleep(1)

    def close(self):
        if not self.mirror:
            self.call_all()

    def call_all(self):
        for when in self.flights:
            print(when)


def run(board):
    if board.mirror:
        threading.Thread(target=board.follow, daemon=True).start()
    board.close()


def main():
    run(Board())


def main_mirror():
    run(Board(mirror=True))


if __name__ == "__main__":
    main()
