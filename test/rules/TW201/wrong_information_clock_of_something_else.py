"""What time it is, how long something may take, and how long a round took: none is the time of the thread's work."""

import threading
import time


def listen():
    time.sleep(1)


def limited(ready):
    begin = time.monotonic()
    threading.Thread(target=listen).start()  # expect: TW201:information
    while not ready():
        if time.monotonic() - begin > 5:
            raise TimeoutError


def frames(draw):
    last = time.perf_counter()
    threading.Thread(target=listen).start()  # expect: TW201:information
    for _ in range(600):
        now = time.perf_counter()
        draw(now - last)
        last = now


def restarted(log):
    last_restart = time.time()
    threading.Thread(target=listen).start()  # expect: TW201:information
    log.append(("restarted", last_restart))
    last_restart = time.time()
    log.append(("again", last_restart))


limited(lambda: True)
frames(abs)
restarted([])
