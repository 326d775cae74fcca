"""One thread takes out what has become old, the others only put in: what it has at hand stays there."""

import threading
import time


def recycle(failures):
    while True:
        time.sleep(60)
        for one in list(failures):
            if one["time"] <= time.time() - 100:
                failures.remove(one)  # expect: TW105


def work(failures):
    while True:
        failures.append({"time": time.time()})  # expect: TW105
        time.sleep(1)


failures = []
threading.Thread(target=recycle, args=(failures,), daemon=True).start()
workers = [threading.Thread(target=work, args=(failures,), daemon=True) for _ in range(4)]
for worker in workers:
    worker.start()
while True:
    time.sleep(1)
