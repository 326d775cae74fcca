"""Each kind of rule has a list of its own, and the loop goes through all of them."""

import threading
import time


class Board:
    def __init__(self):
        self.rules = {"publish": [], "subscribe": []}

    def watch(self):
        while True:
            for kind in self.rules:
                for rule in self.rules[kind]:  # expect: TW107
                    print(rule)
            time.sleep(1)

    def remove(self, kind, rule):
        self.rules[kind].remove(rule)


board = Board()
threading.Thread(target=board.watch, daemon=True).start()
while True:
    board.remove(input(), input())
