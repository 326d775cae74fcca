"""Neighbours are locked along a row, which never comes back to where it began."""

import threading


class Bag:
    def __init__(self):
        self.lock = threading.Lock()
        self.size = 5

    def add(self, amount):
        with self.lock:
            self.size += amount


def move(source, target):
    with source.lock:
        source.size -= 1
        target.add(1)


bags = [Bag() for _ in range(4)]

threads = [threading.Thread(target=move, args=(one, other)) for one, other in zip(bags, bags[1:])]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
