"""Another thread stores 0, which is not None: the answer stays the same."""

import threading


class Meter:
    def __init__(self):
        self.level = None
        threading.Thread(target=self.reset_now_and_then, daemon=True).start()

    def begin(self):
        self.level = 1

    def reset_now_and_then(self):
        while True:
            input("reset?")
            self.level = 0

    def show(self):
        if self.level is not None:
            print(self.level)
            self.level = 2


meter = Meter()
meter.begin()
while True:
    meter.show()
