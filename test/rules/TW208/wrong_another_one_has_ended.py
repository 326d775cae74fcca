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
    """Somebody else has hired the keepers; whether one gives up nobody asks."""

    def __init__(self, houses):
        self.houses = houses
        self.owner = threading.Thread(target=print)
        self.keepers = hire(houses)
        self.helpers = hire(houses)

    def look_after(self):
        self.owner.start()
        while True:
            for at, keeper in enumerate(list(self.keepers)):
                if self.owner.is_alive():
                    continue
                self.again(at)
            for at, helper in enumerate(self.helpers):
                if not self.owner.is_alive():
                    self.helpers[at] = Keeper(self.houses[at])  # expect: TW208
                    self.helpers[at].start()
            time.sleep(5)

    def again(self, at):
        self.keepers[at] = Keeper(self.houses[at])  # expect: TW208
        self.keepers[at].start()


Street(["1a", "1b"]).look_after()
