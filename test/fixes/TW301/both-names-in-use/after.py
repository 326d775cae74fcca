from concurrent.futures import ThreadPoolExecutor, ProcessPoolExecutor
from time import sleep


def crunch(n):
    total = 0
    while n > 0:
        n -= 1
        for j in range(50_000):
            total += n * j % 7
    return total


def main():
    with ThreadPoolExecutor() as waiting:
        naps = [waiting.submit(sleep, 0.01) for _ in range(2)]
        print([nap.result() for nap in naps])
    with ProcessPoolExecutor() as pool:
        futures = [pool.submit(crunch, n) for n in (1, 2)]
        print([future.result() > 0 for future in futures])


if __name__ == "__main__":
    main()
