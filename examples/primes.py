"""Counts primes with four threads, and takes as long as with one."""

import threading
import time


def count_primes(first, last):
    found = 0
    for number in range(first, last):
        if number > 1 and all(number % divisor for divisor in range(2, int(number**0.5) + 1)):
            found += 1
    print(f"{found} primes from {first} to {last}")


began = time.perf_counter()
threads = [
    threading.Thread(target=count_primes, args=(first, first + 200_000)) for first in range(0, 800_000, 200_000)
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(f"{time.perf_counter() - began:.1f} seconds")
