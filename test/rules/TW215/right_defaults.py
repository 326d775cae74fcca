from concurrent.futures import ThreadPoolExecutor


def scale(value, factor=2, offset=0):
    return value * factor + offset


with ThreadPoolExecutor() as pool:
    print(pool.submit(scale, 1).result())
    print(pool.submit(scale, 1, 2, 3).result())
    print(list(pool.map(scale, [1, 2], [3, 4], timeout=5)))
