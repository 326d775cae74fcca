"""Counts what came in."""
from __future__ import annotations
import threading as t

total = 0  # bytes

def count(sizes):
    global total
    for size in sizes: total += size  # one line

threads = [t.Thread(target=count, args=([1, 2, 3],)) for _ in range(4)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(total)
