# Nothing here calls the two methods but each other: whoever uses the library begins with one of them.

import threading


class Thermostat:
    def __init__(self, boiler):
        self.lock = threading.Lock()
        self.boiler = boiler
        self.target = 18

    def adjust(self):
        with self.lock:
            self.target += 1
            self.report()  # expect: TW402

    def report(self):
        if self.boiler.is_cold():
            self.adjust()
        print(self.target)
