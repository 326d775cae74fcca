"""What is small at first and grows, and what only looks like an index, say nothing of how long a loop is."""
import threading


def fibonacci(numbers, last):
    for at in range(last):
        numbers.append((numbers[at] + numbers[at + 1]) % 1_000_007)


def primes(sieve, last):
    for number in range(2, last):
        sieve[number] = all(number % other for other in range(2, number))


def flood(level, fields):
    while True:
        try:
            field = fields.pop()
        except IndexError:
            return
        for near in range(field + 1, level):
            fields.append(near)


threads = []
for _ in range(2):
    threads.append(threading.Thread(target=fibonacci, args=([0, 1], 900_000)))  # expect: TW301
for _ in range(2):
    threads.append(threading.Thread(target=primes, args=({1: False}, 20_000)))  # expect: TW301
for _ in range(2):
    threads.append(threading.Thread(target=flood, args=(24, [1])))  # expect: TW301
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
