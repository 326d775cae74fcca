"""Each thread draws an account by a generator of its own: two may draw the same."""

import random
import threading


class Account:
    def __init__(self, amount):
        self.money = amount

    def take(self, amount):
        self.money -= amount  # expect: TW102


ACCOUNTS = {key: Account(50) for key in range(4)}


def teller(seed):
    rng = random.Random(seed)
    for _ in range(20):
        ACCOUNTS[rng.randrange(4)].take(5)


threads = [threading.Thread(target=teller, args=(seed,)) for seed in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
