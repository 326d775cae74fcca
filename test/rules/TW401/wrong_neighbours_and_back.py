"""Neighbours are locked along a row by threads, and back by the main thread."""

import threading


class Bag:
    def __init__(self):
        self.lock = threading.Lock()
        self.size = 5

    def add(self, amount):
        with self.lock:  # expect: TW401
            self.size += amount


def move(source, target):
    with source.lock:
        source.size -= 1
        target.add(1)


bags = [Bag() for _ in range(4)]

threads = [threading.Thread(target=move, args=(one, other)) for one, other in zip(bags, bags[1:])]
for thread in threads:
    thread.start()
move(bags[1], bags[0])
for thread in threads:
    thread.join()
