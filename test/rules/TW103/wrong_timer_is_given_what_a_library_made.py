"""Wherever the lamp comes from, the timer has the very one for which it was started."""

import threading
import time

from lamps import discover


class Lamp:
    def __init__(self) -> None:
        self.timer: threading.Timer | None = None


class House:
    def __init__(self) -> None:
        self.watcher = threading.Thread(target=self.watch)
        self.watcher.start()

    def watch(self) -> None:
        while True:
            for lamp in discover():
                self.seen(lamp)
            time.sleep(5)

    def seen(self, lamp: Lamp) -> None:
        if lamp.timer is not None:  # expect: TW103
            lamp.timer.cancel()
        lamp.timer = threading.Timer(600, self.went_out, args=[lamp])
        lamp.timer.start()

    def went_out(self, lamp: Lamp) -> None:
        lamp.timer = None


house = House()
house.watcher.join()
