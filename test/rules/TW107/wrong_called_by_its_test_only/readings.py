"""What the weather station has measured, and who writes it down; only a test adds to it meanwhile."""

import threading
import time

readings = {}


def note(kind, value):
    if kind not in readings:
        readings[kind] = []
    readings[kind].append(value)


class Writer(threading.Thread):
    def run(self):
        while True:
            time.sleep(5)
            for kind in readings:  # expect: TW107:hint
                print(kind, len(readings[kind]))

    def add_day(self, day, value):
        note(f"{day}", value)


class Averages:
    """From the first version of the station: nothing makes averages any more."""

    def keep_month(self, month, values):
        note(f"{month}", sum(values))
