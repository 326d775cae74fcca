"""A reading that is out of range is skipped with the lock held: the next round waits for it for ever."""

import threading
import time

guard = threading.Lock()
readings = [21, 400, 19]
warmest = 0


def watch():
    global warmest
    while True:
        guard.acquire()  # expect: TW403:warning
        if not readings:
            guard.release()
            return
        degrees = readings.pop()
        if degrees > 60:
            continue
        warmest = max(warmest, degrees)
        guard.release()
        time.sleep(0.01)


watchers = [threading.Thread(target=watch) for _ in range(2)]
for one in watchers:
    one.start()
for one in watchers:
    one.join()
print(warmest)
