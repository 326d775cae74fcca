"""A waiter brings orders, two cooks take them."""

import queue
import threading
import time

orders = queue.Queue()


def waiter():
    for number in range(1, 9):
        orders.put(f"dish {number}")
        time.sleep(0.1)


def cook(name):
    time.sleep(0.2)
    while not orders.empty():  # expect: TW103
        dish = orders.get()
        print(name, "cooks", dish)
        time.sleep(0.3)


threads = [threading.Thread(target=waiter)]
threads += [threading.Thread(target=cook, args=(name,)) for name in ("Dan", "Eve")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
