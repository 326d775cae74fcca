"""Others store a number that the test would let pass as well."""

import threading
import time

retries = 0


def run():
    global retries
    while True:
        time.sleep(1)
        retries = 3


threading.Thread(target=run, daemon=True).start()
while True:
    if retries < 5:
        print("again")
        retries = 4
    time.sleep(1)
