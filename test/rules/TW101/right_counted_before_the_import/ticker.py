import threading
import time

import totals


def tick():
    while True:
        time.sleep(1)
        totals.starts += 1


threading.Thread(target=tick, daemon=True).start()
