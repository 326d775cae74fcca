"""The index comes from the caller, who draws it: two pickers may draw one."""

import random
import threading
from dataclasses import dataclass


@dataclass
class Shelf:
    name: str
    count: int = 100
    picks: int = 0


class Store:
    def __init__(self):
        self.shelves = [Shelf(f"S{i}") for i in range(5)]

    def pick(self, index, n):
        shelf = self.shelves[index]
        shelf.count -= n  # expect: TW102:warning


def picker(store, seed):
    rng = random.Random(seed)
    for _ in range(500):
        store.pick(rng.randrange(5), 1)


def main():
    store = Store()
    ts = [threading.Thread(target=picker, args=(store, s)) for s in range(4)]
    for t in ts:
        t.start()
    for t in ts:
        t.join()
    for s in store.shelves:
        print(s)


if __name__ == "__main__":
    main()
