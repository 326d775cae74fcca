from multiprocessing.pool import ThreadPool


def add(a, b=0):
    return f"{a + b}"


with ThreadPool(2) as pool:
    print(pool.apply_async(add, args=(1,), kwds={"b": 2}).get())
