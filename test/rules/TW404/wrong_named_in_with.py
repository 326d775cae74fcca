"""A name for what is made in the `with` makes it no lock that anybody else has."""

import threading
from threading import RLock

votes = {}
total = 0


def count(party):
    global total
    with (ballot := threading.Lock()):  # expect: TW404
        total += 1
    with RLock() as _:  # expect: TW404
        votes[party] = votes.get(party, 0) + 1


counters = [threading.Thread(target=count, args=(party,)) for party in "abc"]
for counter in counters:
    counter.start()
for counter in counters:
    counter.join()
print(total, votes)
