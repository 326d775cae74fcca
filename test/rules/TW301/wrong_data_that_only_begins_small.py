"""What is written out is little, and what is made of it, or comes after it, is not."""

import threading
from concurrent.futures import ThreadPoolExecutor

LOGS = ["monday.log", "tuesday.log"]


def letters(path):
    with open(path) as log:
        path = log.read()
    found = 0
    for letter in path:
        if letter.isalpha():
            found += 1
    return found


def sieve(last):
    primes = [2]
    for number in range(3, last):
        for prime in primes:
            if number % prime == 0:
                break
        else:
            primes.append(number)
    return len(primes)


def squares(first, end):
    total = 0
    for number in range(first, end):
        total += number * number
    print(total)


def every_fourth(numbers):
    total = 0
    for number in numbers[0::4]:
        total += number * number
    print(total)


with ThreadPoolExecutor(3) as pool:
    print(list(pool.map(sieve, [40_000, 60_000])))  # expect: TW301
threads = []
for first in range(0, 8_000_000, 2_000_000):
    threads.append(threading.Thread(target=squares, args=(first, first + 2_000_000)))  # expect: TW301
for _ in range(4):
    threads.append(threading.Thread(target=every_fourth, args=(range(8_000_000),)))  # expect: TW301
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
