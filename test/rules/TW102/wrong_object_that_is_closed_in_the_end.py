"""`closing(…)` gives what it closes in the end: the object that three threads work on."""

import threading
from contextlib import closing


class Counter:
    def __init__(self):
        self.n = 0

    def close(self):
        print(self.n)

    def hit(self):
        n = self.n
        print(n)
        self.n = n + 1  # expect: TW102


with closing(Counter()) as counter:
    threads = [threading.Thread(target=counter.hit) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
