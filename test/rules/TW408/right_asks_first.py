from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(max_workers=2)
first = pool.submit(pow, 2, 10)


def later():
    if first.done():
        return first.result()
    return None


print(pool.submit(later).result())
pool.shutdown()
