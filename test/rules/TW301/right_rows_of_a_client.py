"""Each task asks a client that can't be seen, and goes once through what it answers."""

from concurrent.futures import ThreadPoolExecutor

import starcharts


class Observatory:
    def __init__(self, address):
        self._charts = starcharts.connect(address)

    def brightest(self, region, names):
        wanted = ",".join("?" for _ in range(len(names)))
        stars = self._charts.lookup(f"select * from {region} where name in ({wanted})", names)
        best = None
        for star in stars:
            star["name"] = star["name"].strip().title()
            star["size"] = float(star["size"]) * 1.5
            if best is None or star["size"] < best["size"]:
                best = star
        return best


def main():
    observatory = Observatory("charts:7000")
    with ThreadPoolExecutor() as pool:
        north = pool.submit(observatory.brightest, "north", ["vega", "deneb"])
        south = pool.submit(observatory.brightest, "south", ["canopus", "achernar"])
        print(north.result(), south.result())


main()
