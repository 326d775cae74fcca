"""Four dice are thrown at once, and each round of each of them counts its face in the one histogram."""

import random
from concurrent.futures import ThreadPoolExecutor

histogram = [0] * 10


def throw(faces, times):
    for face in faces:
        for _ in range(times):
            histogram[face] += random.random() < 0.1  # expect: TW101


with ThreadPoolExecutor(4) as pool:
    throws = [pool.submit(throw, range(10), 50) for _ in range(4)]
    for done in throws:
        done.result()
print(histogram)
