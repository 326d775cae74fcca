"""Greets all peers every minute."""

import threading
import time

addresses = set()


def _greet():
    while True:
        time.sleep(60)
        for address in addresses:  # expect: TW107
            print("hello", address)


threading.Thread(target=_greet, daemon=True).start()
