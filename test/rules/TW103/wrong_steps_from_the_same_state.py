"""Near misses: another step begins in the same state, or ends it wherever it is."""

import threading


class Shovel:
    def __init__(self, hand):
        self.hand = hand
        self.mode = "idle"
        self.depth = 0
        threading.Thread(target=self.watch, daemon=True).start()

    def watch(self):
        while True:
            if self.mode == "idle":  # expect: TW103
                self.hand.tell("pick a corner")
                self.mode = "edit"

    def click(self):
        if self.mode != "edit":  # expect: TW103
            self.hand.tell("claimed")
            self.mode = "new"


def main(hand):
    shovel = Shovel(hand)
    for _ in range(10):
        shovel.click()
