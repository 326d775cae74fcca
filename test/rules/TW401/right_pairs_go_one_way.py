"""Pairs are locked along a row, which never comes back to where it began."""

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


red, green, blue = Bag(), Bag(), Bag()
PAIRS = [(red, green), (green, blue), (red, blue)]

threads = [threading.Thread(target=move, args=pair) for pair in PAIRS]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
