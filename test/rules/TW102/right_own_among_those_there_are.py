"""Each thread takes the one under the number that it was given."""

import threading


class Lane:
    def __init__(self):
        self.cars = 0


lanes = [Lane() for _ in range(3)]


def arrive(number):
    for _ in range(10):
        lanes[number].cars += 1


threads = [threading.Thread(target=arrive, args=(number,)) for number in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(min(lanes, key=lambda lane: lane.cars))
