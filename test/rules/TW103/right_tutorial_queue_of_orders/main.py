"""A waiter brings orders, two cooks take them until the kitchen closes."""

import queue
import threading

COOKS = ("Dan", "Eve")
CLOSED = None
orders = queue.Queue(maxsize=4)


def waiter():
    for number in range(1, 9):
        orders.put(f"dish {number}")
    for _ in COOKS:
        orders.put(CLOSED)


def cook(name):
    while True:
        dish = orders.get()
        try:
            if dish is CLOSED:
                return
            print(name, "cooks", dish)
        finally:
            orders.task_done()


threads = [threading.Thread(target=waiter)]
threads += [threading.Thread(target=cook, args=(name,)) for name in COOKS]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
orders.join()
