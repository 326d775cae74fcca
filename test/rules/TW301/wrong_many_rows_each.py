"""The same with many rows for each thread, and up to a number that has nothing to do with the first."""

import threading

SIZE = 20
ROWS = 2_000


def multiply(number):
    products = set()
    for i in range(ROWS * number, ROWS * (number + 1)):
        for j in range(SIZE):
            products.add(i * j)
    return products


def add(first, last):
    total = 0
    for i in range(2 * first, 3 * last):
        for j in range(SIZE):
            total += i * j
    return total


threads = [threading.Thread(target=multiply, args=(number,)) for number in range(4)]  # expect: TW301
threads += [threading.Thread(target=add, args=(4, int(input()))) for _ in range(4)]  # expect: TW301
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
