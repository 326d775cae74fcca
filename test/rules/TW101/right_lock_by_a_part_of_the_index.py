"""Several places share a lock, and whoever has drawn a place takes the lock of that."""

from random import randint
from threading import Lock, Thread

LOCKS = [Lock() for _ in range(5)]


def task(rows):
    index = randint(0, len(rows) - 1)
    lane = index % len(LOCKS)
    with LOCKS[lane]:
        rows[index] += 1


rows = [0 for _ in range(20)]
threads = [Thread(target=task, args=(rows,)) for _ in range(20)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(rows)
