"""Of a copy of the list those that are over are taken out; others only put in, and what is over stays so."""

import threading
import time


class Timers:
    def __init__(self):
        self.timers = []
        threading.Thread(target=self.clean, daemon=True).start()

    def later(self, seconds, work):
        timer = threading.Timer(seconds, work)
        self.timers.append(timer)  # expect: TW105:hint
        timer.start()

    def clean(self):
        while True:
            time.sleep(60)
            timers = self.timers.copy()
            for timer in timers:
                if not timer.is_alive():
                    self.timers.remove(timer)  # expect: TW105:hint


timers = Timers()
while True:
    timers.later(float(input()), print)
