"""Which stripe a key has is reckoned; nothing is locked, and all have the same keys."""

import random
import threading


class StripedCounter:
    def __init__(self, stripes=16):
        self._locks = [threading.Lock() for _ in range(stripes)]
        self._maps = [{} for _ in range(stripes)]

    def _stripe(self, key):
        return hash(key) % len(self._locks)

    def add(self, key, n=1):
        i = self._stripe(key)
        if True:
            table = self._maps[i]
            table[key] = table.get(key, 0) + n  # expect: TW101:warning

    def get(self, key):
        i = self._stripe(key)
        with self._locks[i]:
            return self._maps[i].get(key, 0)

    def items(self):
        for lock, table in zip(self._locks, self._maps):
            with lock:
                part = list(table.items())
            yield from part


def count(counter, seed):
    rng = random.Random(seed)
    for _ in range(2000):
        counter.add(rng.choice("abcdefghij"))


def main():
    c = StripedCounter()
    ts = [threading.Thread(target=count, args=(c, s)) for s in range(4)]
    for t in ts:
        t.start()
    for t in ts:
        t.join()
    print(sorted(c.items()), sum(n for _, n in c.items()))


if __name__ == "__main__":
    main()
