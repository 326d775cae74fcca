"""Each thread goes on only from a state that is not the other's: what the one has found, the other leaves alone."""

import threading


class Shovel:
    def __init__(self, hand):
        self.hand = hand
        self.mode = None
        threading.Thread(target=self.watch, daemon=True).start()

    def watch(self):
        while True:
            if self.hand.holds() and self.mode is None:
                self.hand.tell("pick a corner")
                self.mode = "idle"

    def click(self):
        if self.mode == "idle":
            self.mode = "new"


def main(hand):
    shovel = Shovel(hand)
    for _ in range(10):
        shovel.click()
