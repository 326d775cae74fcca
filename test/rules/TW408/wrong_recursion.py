from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(max_workers=4)


def fib(n):
    if n < 2:
        return n
    left = pool.submit(fib, n - 1)
    right = pool.submit(fib, n - 2)
    return left.result() + right.result()  # expect: TW408


print(pool.submit(fib, 10).result())
pool.shutdown()
