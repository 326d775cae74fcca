"""Whoever presses a key takes the turn from who has it."""

import threading
import time


class Slot:
    def __init__(self):
        self.filled = False
        self.total = 0

    def produce(self):
        while True:
            if not self.filled:
                self.total = self.total + 1  # expect: TW102
                self.filled = True
            time.sleep(0.1)

    def consume(self):
        while True:
            if self.filled:
                self.total = self.total * 2  # expect: TW102
                self.filled = False
            time.sleep(0.1)

    def reset(self):
        self.filled = False


slot = Slot()
threading.Thread(target=slot.produce, daemon=True).start()
threading.Thread(target=slot.consume, daemon=True).start()
while input() != "quit":
    slot.reset()
