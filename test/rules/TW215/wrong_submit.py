from concurrent.futures import ThreadPoolExecutor


def add(a, b):
    return a + b


with ThreadPoolExecutor(max_workers=2) as pool:
    futures = [pool.submit(add, (n, n)) for n in range(4)]  # expect: TW215
print([future.result() for future in futures])
