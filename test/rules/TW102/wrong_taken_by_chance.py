"""Threads that take the least, the first or any of those there are may take the same one."""

import random
import threading


class Lane:
    def __init__(self):
        self.cars = 0
        self.bikes = 0
        self.trams = 0
        self.buses = 0
        self.carts = 0


lanes = [Lane() for _ in range(3)]
named = {"east": Lane(), "west": Lane()}


def arrive(count):
    for _ in range(count):
        emptiest = min(lanes, key=lambda lane: lane.cars)
        emptiest.cars += 1  # expect: TW102
        fewest = sorted(lanes, key=lambda lane: lane.bikes)[0]
        fewest.bikes += 1  # expect: TW102
        lane = random.choice(list(lanes))
        lane.trams += 1  # expect: TW102
        drawn = lanes[random.randrange(3)]
        drawn.buses += 1  # expect: TW102
        name = random.choice(("east", "west"))
        other = named.get(name)
        other.carts += 1  # expect: TW102


threads = [threading.Thread(target=arrive, args=(10,)) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
