"""The same function, to which the loop deals out a part of the rows each time: by a step, a slice, a shift, its bounds."""

import threading
import time

seen = [0] * 100
rows = list(range(100))


def count(part):
    for row in part:
        time.sleep(0.001)
        seen[row] += 1


def count_block(first, rest):
    for row in range(25):
        seen[row + first * 25] += len(rest)


def run(threads):
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


run([threading.Thread(target=count, args=(rows[n::4],)) for n in range(4)])
run([threading.Thread(target=count, args=([row + n * 25 for row in range(25)],)) for n in range(4)])
run([threading.Thread(target=count, args=(range(low, high),)) for low, high in ((0, 40), (40, 100))])
run([threading.Thread(target=count_block, args=(n, rows)) for n in range(4)])

buckets = [[] for _ in range(4)]
for row in range(100):
    buckets[row % 4].append(row)
run([threading.Thread(target=count, args=(bucket,)) for bucket in buckets])
print(seen)
