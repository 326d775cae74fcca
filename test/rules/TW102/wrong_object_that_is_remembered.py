"""The factory keeps what it has made: all threads count in one object."""

import functools
import threading


class Counter:
    def __init__(self):
        self.n = 0

    def hit(self):
        n = self.n
        print(n)
        self.n = n + 1  # expect: TW102


@functools.lru_cache
def counter():
    return Counter()


counter()


def run():
    counter().hit()


threads = [threading.Thread(target=run) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
