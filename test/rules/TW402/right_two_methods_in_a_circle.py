# Two methods in a circle that nothing else calls, with a lock that its thread may take again.

import threading


class Thermostat:
    def __init__(self, boiler):
        self.lock = threading.RLock()
        self.boiler = boiler
        self.target = 18

    def adjust(self):
        with self.lock:
            self.target += 1
            self.report()

    def report(self):
        if self.boiler.is_cold():
            self.adjust()
        print(self.target)
