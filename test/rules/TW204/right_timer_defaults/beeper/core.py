import threading

from .tones import TONES, beep


class Beeper:
    def __init__(self):
        self.timers = []

    def arm(self):
        self.timers = [
            threading.Timer(1, beep, None),
            threading.Timer(2, beep, args=None, kwargs={"tone": "low"}),
            threading.Timer(3, beep, TONES["high"]),
            threading.Timer(4, beep, args=(tone for tone in ("high",))),
        ]
        for timer in self.timers:
            timer.start()

    def wait(self):
        for timer in self.timers:
            timer.join()
