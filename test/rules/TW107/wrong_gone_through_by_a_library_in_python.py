import collections
import functools
import heapq
import statistics
import threading

hits = collections.Counter()
sizes = {}


def fill():
    n = 0
    while True:
        n += 1
        hits[n] += 1  # one thread only
        sizes[n] = n


threading.Thread(target=fill, daemon=True).start()


def most():
    return hits.most_common(3)  # expect: TW107


def largest():
    return heapq.nlargest(3, sizes)  # expect: TW107


def mean():
    return statistics.mean(sizes.values())  # expect: TW107


def total():
    return functools.reduce(lambda a, b: a + b, sizes.values(), 0)  # expect: TW107


# These are done in one step, in C.
def at_once():
    return hits.most_common(), statistics.median(sizes.values()), sorted(sizes)


while True:
    print(most(), largest(), mean(), total(), at_once())
