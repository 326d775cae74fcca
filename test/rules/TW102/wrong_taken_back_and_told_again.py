"""The flag is taken back and goes up again: whoever found it up the first time meets the second round."""

import threading
import time


class Stall:
    def __init__(self):
        self.open = False
        self.boxes = 0

    def stock(self):
        self.boxes += 10
        self.open = True
        time.sleep(1)
        self.open = False
        self.boxes += 5  # expect: TW102
        self.open = True

    def sell(self):
        if self.open:
            self.boxes -= 1  # expect: TW102


stall = Stall()
porter = threading.Thread(target=stall.stock)
porter.start()
time.sleep(0.5)
stall.sell()
porter.join()
