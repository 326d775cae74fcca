from concurrent.futures import ProcessPoolExecutor


def count(n):
    total = 0
    for i in range(n):
        total += i * i % 7
    return total


SIZES = [100_000] * 4

if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=4) as pool:
        print(sum(pool.map(count, SIZES)))
