from multiprocessing.pool import ThreadPool


def divide(n):
    return 10 / n


def done(result):
    print(result)


def failed(error):
    print("failed:", error)


pool = ThreadPool(4)
for n in range(10):
    pool.apply_async(divide, (n,), {}, done, failed)
pool.close()
pool.join()
