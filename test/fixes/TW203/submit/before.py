from concurrent.futures import ThreadPoolExecutor


def square(n):
    return n * n


with ThreadPoolExecutor() as pool:
    future = pool.submit(square(7))
    print(future.result())
