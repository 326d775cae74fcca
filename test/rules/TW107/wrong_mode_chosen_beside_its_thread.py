"""The thread is there before the board is told that it mirrors another."""

import threading
import time


class Board:
    def __init__(self, mirror):
        self.mirror = False
        self.flights = {}
        threading.Thread(target=self.call_all, daemon=True).start()
        if mirror:
            self.mirror = True

    def follow(self):
        while True:
            self.flights[time.time()] = "late"
            time.sleep(1)

    def call_all(self):
        while True:
            if not self.mirror:
                for when in self.flights:  # expect: TW107
                    print(when)


board = Board(True)
if board.mirror:
    board.follow()
