"""Few calls come of a small number from which a function counts down."""

import threading


def ways(steps):
    if steps <= 1:
        return 1
    return ways(steps - 1) + ways(steps - 2)


def move(discs, source, target, spare):
    if discs > 0:
        move(discs - 1, source, spare, target)
        move(discs - 1, spare, target, source)


climbers = [threading.Thread(target=ways, args=(6,)) for _ in range(3)]
movers = [threading.Thread(target=move, args=(5, "left", "right", "middle")) for _ in range(2)]
for worker in climbers + movers:
    worker.start()
for worker in climbers + movers:
    worker.join()
