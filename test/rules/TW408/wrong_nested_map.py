from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(2)


def square(n):
    return n * n


def row(ns):
    return list(pool.map(square, ns))  # expect: TW408


jobs = [pool.submit(row, [1, 2, 3]) for _ in range(4)]
for job in jobs:
    print(job.result())
pool.shutdown()
