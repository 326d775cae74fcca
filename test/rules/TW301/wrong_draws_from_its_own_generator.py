"""Each thread is handed a generator of numbers of its own, which is as much Python as what is done with them."""

import random
import threading


class Walker:
    def __init__(self, seed):
        self.dice = random.Random(seed)

    def walk(self, steps):
        place = 0
        for _ in range(steps):
            place += 1 if self.dice.random() < 0.5 else -1
        print(place)


def rainfall(rng, days):
    total = 0.0
    for _ in range(days):
        if rng.random() < 0.3:
            total += rng.gauss(6, 2)
    return total


def season(seed):
    print(rainfall(random.Random(seed), 5_000_000))


threads = [threading.Thread(target=season, args=(seed,)) for seed in range(4)]  # expect: TW301
threads += [threading.Thread(target=Walker(seed).walk, args=(2_000_000,)) for seed in range(2)]  # expect: TW301
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
