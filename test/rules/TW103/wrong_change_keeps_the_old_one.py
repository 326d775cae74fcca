from datetime import datetime
from threading import Lock


class Gearbox:
    """Which gear is in, and which one was in before."""

    def __init__(self):
        self._lock = Lock()
        self.gear = "neutral"
        self.last_gear = "neutral"
        self.changed = None
        self.lamp = "off"

    def shift(self, gear):
        if gear != self.gear:  # expect: TW103
            with self._lock:
                self.last_gear = self.gear
                self.gear = gear
                self.changed = datetime.now()

    def light(self, lamp):
        if self.lamp != lamp:
            with self._lock:
                before = self.lamp
                self.lamp = lamp
                print(f"lamp {before} -> {lamp}")

    def park(self):
        with self._lock:
            if self.gear != "park":
                self.last_gear = self.gear
                self.gear = "park"
