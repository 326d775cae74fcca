from concurrent.futures import ThreadPoolExecutor


def count(n):
    total = 0
    for i in range(n):
        total += i * i % 7
    return total


SIZES = [100_000] * 4

with ThreadPoolExecutor(max_workers=4) as pool:
    print(sum(pool.map(count, SIZES)))
