"""The same method comes twice among what is handed on by a star, and the same object in a namespace."""

import threading
import types


class Counter:
    def __init__(self):
        self.n = 0

    def hit(self):
        n = self.n
        print(n)
        self.n = n + 1  # expect: TW102

    def add(self):
        n = self.n
        print(n)
        self.n = n + 2  # expect: TW102


def start(*targets):
    threads = [threading.Thread(target=target) for target in targets]
    for thread in threads:
        thread.start()
    return threads


counter = Counter()
for thread in start(counter.hit, counter.hit):
    thread.join()

shared = types.SimpleNamespace(counter=Counter())
threads = [threading.Thread(target=shared.counter.add) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
