# While the tasks that were started first store under the keys that the loop gave to them, others may have taken these out.
from concurrent.futures import ThreadPoolExecutor


class Harbour:
    def __init__(self, berths):
        self.berths = berths
        self.ships = {}

    def unload(self, name, ship):
        if ship is None:
            self.ships.pop(name)
        elif not ship.readline():
            self.ships[name] = None

    def work(self):
        with ThreadPoolExecutor(max_workers=4) as cranes:
            work = []
            for name, ship in self.ships.items():  # expect: TW107
                work.append(cranes.submit(self.unload, name, ship))
            for done in work:
                done.result()


if __name__ == "__main__":
    harbour = Harbour(4)
    harbour.ships["north"] = open("north.log")
    harbour.work()
