import concurrent.futures
import pathlib


def make_pool(size):
    pool = concurrent.futures.ThreadPoolExecutor(size)
    print("pool of", size)
    return pool


def read_all(paths):
    with make_pool(3) as pool:
        return list(pool.map(lambda path: pathlib.Path(path).read_text(), paths))


print(read_all(["/etc/hosts"]))
