import threading
from random import random


class Tally:
    def __init__(self):
        self.total = 0
        self.asked = 0
        self.shown = 0

    def __iadd__(self, amount):
        self.total += amount  # expect: TW102
        return self

    def __contains__(self, amount):
        self.asked += 1  # expect: TW102
        return amount < self.total

    def __str__(self):
        self.shown += 1  # expect: TW102
        return f"<{self.total}>"


class Tickets:
    def __init__(self):
        self.last = 0

    def __next__(self):
        self.last += 1  # expect: TW102
        return self.last


tally = Tally()
tickets = Tickets()


def serve():
    global tally
    for _ in range(100):
        number = next(tickets)
        tally += number
        print(f"ticket {number} of {tally}", random() in tally)


threads = [threading.Thread(target=serve) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
