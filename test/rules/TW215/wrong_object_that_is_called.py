"""Objects that can be called: what they were made with is no argument of the call."""

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass


class Thermostat:
    def __init__(self, room):
        self.room = room

    def __call__(self, degrees):
        print(self.room, "is heated to", degrees)


@dataclass
class Rounding:
    digits: int

    def __call__(self, number):
        return round(number, self.digits)


heating = threading.Thread(target=Thermostat("kitchen"))  # expect: TW215
heating.start()
heating.join()
with ThreadPoolExecutor() as pool:
    price = pool.submit(Rounding(2), 17.125, 3)  # expect: TW215
    print(price.result())
