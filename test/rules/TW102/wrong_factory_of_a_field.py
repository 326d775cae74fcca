"""What a factory makes for a field is the object's own, as if its `__init__` had called it."""

import threading
import time
from collections import defaultdict
from dataclasses import dataclass, field


class Odometer:
    def __init__(self):
        self.metres = 0


def first_fares():
    return {"total": 0}


@dataclass
class Taxi:
    stops: list = field(default_factory=lambda: [0])
    fares: dict = field(default_factory=first_fares)
    visits: dict = field(default_factory=lambda: defaultdict(int))
    odometer: Odometer = field(default_factory=Odometer)

    def stop(self):
        self.stops.append(self.stops[-1] + 1)  # expect: TW102:warning

    def pay(self, fare):
        self.fares["total"] += fare  # expect: TW102:warning

    def visit(self, street):
        self.visits[street] += 1  # expect: TW102:warning

    def drive(self, metres):
        self.odometer.metres += metres  # expect: TW102:warning


def shift(taxi):
    for _ in range(10):
        time.sleep(0.01)
        taxi.stop()
        taxi.pay(12)
        taxi.visit("Elm")
        taxi.drive(900)


taxi = Taxi()
drivers = [threading.Thread(target=shift, args=(taxi,)) for _ in range(2)]
for driver in drivers:
    driver.start()
for driver in drivers:
    driver.join()
print(taxi)
