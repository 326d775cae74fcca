from concurrent.futures import ThreadPoolExecutor


def add(a, b):
    return a + b


with ThreadPoolExecutor(max_workers=2) as pool:
    future = pool.submit(add, 1, 2)
print(future.result())
