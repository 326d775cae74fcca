from concurrent.futures import ThreadPoolExecutor


def load(path):
    with open(path) as file:
        return file.read()


def load_one(path):
    pool = ThreadPoolExecutor(max_workers=1)  # expect: TW209:information
    future = pool.submit(load, path)
    return future.result()


def load_some(paths):
    pool = ThreadPoolExecutor()  # expect: TW209:warning
    futures = [pool.submit(load, path) for path in paths]
    return futures[0].done()


print(load_one("a"), load_some(["b", "c"]))
