import os
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(max_workers=4)


def size(path):
    if not os.path.isdir(path):
        return os.path.getsize(path)
    parts = [pool.submit(size, os.path.join(path, name)) for name in os.listdir(path)]
    return sum(part.result() for part in parts)  # expect: TW408


print(pool.submit(size, ".").result())
pool.shutdown()
