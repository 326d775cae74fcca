from concurrent.futures import ThreadPoolExecutor

_pool = ThreadPoolExecutor(4)


def go(fn):
    return _pool.submit(fn)
