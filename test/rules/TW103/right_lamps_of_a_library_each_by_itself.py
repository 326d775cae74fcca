"""Each thread asks the library for lamps of its own: that they are of one class doesn't make them the same."""

import threading
import time

from lamps import discover


class Lamp:
    def __init__(self) -> None:
        self.level: int | None = None


class House:
    def __init__(self) -> None:
        self.threads = [threading.Thread(target=self.dim, args=(room,)) for room in ("hall", "attic")]
        self.sweeper = threading.Thread(target=self.sweep)
        for thread in [*self.threads, self.sweeper]:
            thread.start()

    def dim(self, room: str) -> None:
        for lamp in discover(room):
            self.lower(lamp)
            time.sleep(5)

    def lower(self, lamp: Lamp) -> None:
        if lamp.level is not None:
            lamp.level -= 1

    def sweep(self) -> None:
        for lamp in discover("garden"):
            self.forget(lamp)

    def forget(self, lamp: Lamp) -> None:
        lamp.level = None


house = House()
for thread in house.threads:
    thread.join()
house.sweeper.join()
