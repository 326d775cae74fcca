import concurrent.futures

from .tool import convert


def shrink_all(paths):
    with concurrent.futures.ThreadPoolExecutor() as pool:
        futures = {}
        for path in paths:
            futures[path] = pool.submit(convert, path)
        for path, future in futures.items():
            yield path, future.result()
