# A counter of votes that prints its tally every ten seconds, and meanwhile asks its queue as fast as it can.

import queue
import threading
import time

ballots = queue.Queue()
tally = {}


def count(last):
    while True:  # expect: TW302
        if not ballots.empty():
            name = ballots.get()
            tally[name] = tally.get(name, 0) + 1
        now = time.monotonic()
        if now - last > 10:
            print(sorted(tally.items()))
            last = time.monotonic()


threading.Thread(target=count, args=(time.monotonic(),), daemon=True).start()
for name in input().split():
    ballots.put(name)
ballots.join()
