"""Threads of a class that stands in a function count in that function's variable."""

import threading


def count_words(lines):
    total = 0

    class Counter(threading.Thread):
        def __init__(self, line):
            super().__init__()
            self.line = line

        def run(self):
            nonlocal total
            for _ in self.line.split():
                total += 1  # expect: TW101

    counters = [Counter(line) for line in lines]
    for counter in counters:
        counter.start()
    for counter in counters:
        counter.join()
    return total


def count_beside():
    rounds = 0

    class Ticker(threading.Thread):
        def run(self):
            nonlocal rounds
            for _ in range(1000):
                rounds += 1  # expect: TW101

    ticker = Ticker()
    ticker.start()
    for _ in range(1000):
        rounds += 1  # expect: TW101
    ticker.join()
    return rounds


print(count_words(["to be or", "not to be"]), count_beside())
