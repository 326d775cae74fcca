"""A Value has a lock, but += on what it holds doesn't take it."""

import multiprocessing
from concurrent.futures import ThreadPoolExecutor
from ctypes import c_int
from multiprocessing.dummy import Value


def weigh(crate, total):
    total.value += crate.weight  # expect: TW102


class Harbour:
    def __init__(self):
        self.crates = Value(c_int, 0)
        self.ships = multiprocessing.Value("i", 0)

    def unload(self, ship):
        self.ships.value += 1  # expect: TW102
        for crate in ship:
            self.crates.value += len(crate)  # expect: TW102


def main(ships, crates):
    harbour = Harbour()
    total = multiprocessing.Value("d", 0.0)
    with ThreadPoolExecutor(4) as pool:
        unloaded = [pool.submit(harbour.unload, ship) for ship in ships]
        weighed = [pool.submit(weigh, crate, total) for crate in crates]
    for task in unloaded + weighed:
        task.result()
    print(harbour.ships.value, harbour.crates.value, total.value)


main([["tea"], ["salt"]], [])
