"""Others store a number that the test would not let pass."""

import threading
import time

retries = 0


def run():
    global retries
    while True:
        time.sleep(1)
        retries = 9


threading.Thread(target=run, daemon=True).start()
while True:
    if retries < 5:  # expect: TW103
        print("again")
        retries = 4
    time.sleep(1)
