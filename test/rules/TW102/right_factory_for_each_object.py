"""Each of the objects has what its factories have made for it, and each thread one of the objects."""

import threading
import time
from dataclasses import dataclass, field


class Odometer:
    def __init__(self):
        self.metres = 0


@dataclass
class Taxi:
    fares: dict = field(default_factory=lambda: {"total": 0})
    stops: list = field(default_factory=lambda: [0])
    odometer: Odometer = field(default_factory=Odometer)
    trailer: Odometer = field(default_factory=lambda: Odometer())

    def drive(self):
        for _ in range(10):
            time.sleep(0.01)
            self.fares["total"] += 12
            self.stops.append(self.stops[-1] + 1)
            self.odometer.metres += 900
            self.trailer.metres += 900


def night():
    taxi = Taxi()
    taxi.drive()
    print(taxi)


one, other = Taxi(), Taxi()
threads = [threading.Thread(target=one.drive), threading.Thread(target=other.drive)]
threads += [threading.Thread(target=night) for _ in range(2)]
threads += [threading.Thread(target=taxi.drive) for taxi in (Taxi(), Taxi())]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(one, other)
