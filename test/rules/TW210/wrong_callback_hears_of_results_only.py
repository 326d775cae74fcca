from multiprocessing.pool import ThreadPool


def divide(n):
    return 10 / n


def done(result):
    print(result)


pool = ThreadPool(4)
for n in range(10):
    pool.apply_async(divide, (n,), {}, done)  # expect: TW210
pool.close()
pool.join()
