import threading
import time

from agency import hire


class Keeper(threading.Thread):
    def __init__(self, house):
        super().__init__(daemon=True)
        self.house = house

    def run(self):
        while True:
            print("sweeps", self.house)
            time.sleep(60)


class Street:
    """Somebody else has hired the keepers; whoever gives up is replaced."""

    def __init__(self, houses):
        self.houses = houses
        self.keepers = hire(houses)
        self.helpers = hire(houses)

    def look_after(self):
        while True:
            for at, keeper in enumerate(list(self.keepers)):
                if keeper.is_alive():
                    continue
                self.again(at)
            for at, helper in enumerate(self.helpers):
                if not helper.is_alive():
                    self.helpers[at] = Keeper(self.houses[at])
                    self.helpers[at].start()
            time.sleep(5)

    def again(self, at):
        self.keepers[at] = Keeper(self.houses[at])
        self.keepers[at].start()


Street(["1a", "1b"]).look_after()
