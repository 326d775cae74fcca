"""Whether the other one of a pair is the one whose lock is held can't be told."""

import threading


class Bag:
    def __init__(self):
        self.lock = threading.Lock()
        self.size = 5

    def add(self, amount):
        with self.lock:
            self.size += amount

    def give(self, other):
        with self.lock:
            self.size -= 1
            other.add(1)  # expect: TW402:hint


first, second, third = Bag(), Bag(), Bag()


def trade():
    for source, target in ((first, second), (second, third)):
        source.give(target)


threads = [threading.Thread(target=trade) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
