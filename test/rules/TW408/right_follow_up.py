from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(2)
waiting = []


def second(n):
    return n * 2


def first(n):
    waiting.append(pool.submit(second, n))  # expect: TW105


firsts = [pool.submit(first, n) for n in range(3)]
for future in firsts:
    future.result()
print([future.result() for future in waiting])
pool.shutdown()
