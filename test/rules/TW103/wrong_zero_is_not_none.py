"""Another thread stores None: what was found is gone."""

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
            self.level = None

    def show(self):
        if self.level is not None:  # expect: TW103
            print(self.level)
            self.level = 2


meter = Meter()
meter.begin()
while True:
    meter.show()
