# Each task stores under the key that the loop gave to it: it is there, and the dict keeps its size. What is taken out is
# taken out before the loop begins.
from concurrent.futures import ThreadPoolExecutor


class Harbour:
    def __init__(self, berths):
        self.berths = berths
        self.ships = {}

    def leave(self, name):
        self.ships.pop(name)

    def unload(self, name, ship):
        if ship is not None and not ship.readline():
            self.ships[name] = None

    def work(self, gone):
        for name in gone:
            self.leave(name)
        with ThreadPoolExecutor(max_workers=4) as cranes:
            work = []
            for name, ship in self.ships.items():
                work.append(cranes.submit(self.unload, name, ship))
            for done in work:
                done.result()


if __name__ == "__main__":
    harbour = Harbour(4)
    harbour.ships["north"] = open("north.log")
    harbour.work(input().split())
