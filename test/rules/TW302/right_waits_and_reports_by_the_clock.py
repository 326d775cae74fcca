# The counter sleeps between its looks, or works on something of its own besides: no round spins.

import queue
import threading
import time

ballots = queue.Queue()
tally = {}


def count(last):
    while True:
        if not ballots.empty():
            name = ballots.get()
            tally[name] = tally.get(name, 0) + 1
        now = time.monotonic()
        if now - last > 10:
            print(sorted(tally.items()))
            last = time.monotonic()
        read_the_scanner()


def read_the_scanner():
    with open("/dev/ttyUSB0", "rb") as scanner:
        ballots.put(scanner.readline().decode().strip())


threading.Thread(target=count, args=(time.monotonic(),), daemon=True).start()
time.sleep(60)
