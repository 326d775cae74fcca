import threading


class Census:
    def __init__(self) -> None:
        self.houses = 0
        self.flats = 0
        self.last = ""

    def count(self, streets) -> None:
        for street in streets:
            kind = "houses" if street.endswith("lane") else "flats"
            setattr(self, kind, getattr(self, kind) + 1)  # expect: TW102
            setattr(self, "last", street)


census = Census()
walkers = [threading.Thread(target=census.count, args=(["mill lane", "high street"],)) for _ in range(3)]
for walker in walkers:
    walker.start()
for walker in walkers:
    walker.join()
print(census.houses, census.flats, census.last)
