"""Millions of calls come of a large number from which a function counts down."""

import threading


def ways(steps):
    if steps <= 1:
        return 1
    return ways(steps - 1) + ways(steps - 2)


def move(discs, source, target, spare):
    if discs > 0:
        move(discs - 1, source, spare, target)
        move(discs - 1, spare, target, source)


climbers = [threading.Thread(target=ways, args=(32,)) for _ in range(3)]  # expect: TW301
movers = [threading.Thread(target=move, args=(28, "left", "right", "middle")) for _ in range(2)]  # expect: TW301
for worker in climbers + movers:
    worker.start()
for worker in climbers + movers:
    worker.join()
