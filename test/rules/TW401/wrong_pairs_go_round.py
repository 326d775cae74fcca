"""Pairs of a list go round, and the second lock is taken by a method."""

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


red, green, blue = Bag(), Bag(), Bag()
PAIRS = [(red, green), (green, blue), (blue, red)]

threads = [threading.Thread(target=move, args=pair) for pair in PAIRS]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
