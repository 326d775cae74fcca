"""`llfuse.lock_released` gives the lock back for as long as its block lasts."""
import threading
import time

import llfuse


class Cache:
    def __init__(self):
        self.blocks = {}

    def fetch(self, number):
        with llfuse.lock_released:
            time.sleep(0.5)
        self.blocks[number] = b""


def main():
    cache = Cache()
    thread = threading.Thread(target=cache.fetch, args=(1,))
    thread.start()
    with llfuse.lock_released:
        thread.join()
    print(cache.blocks)


main()
