import concurrent.futures
import functools


@functools.lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def checksum(number):
    total = 0
    for position in range(13):
        total += (number // 10**position) % 10 * (1 if position % 2 else 3)
    return total % 10


def main():
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        print(list(pool.map(fib, [50, 60])))
        print(list(pool.map(checksum, [9783161484100, 9780306406157])))


main()
