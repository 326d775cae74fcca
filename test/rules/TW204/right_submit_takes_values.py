import concurrent.futures
import pathlib


def size(path):
    return pathlib.Path(path).stat().st_size


def sizes(paths):
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        futures = {pool.submit(size, (path)): path for path in paths}
        whole = pool.submit(sum, (1, 2, 3))
        for future in concurrent.futures.as_completed(futures):
            print(futures[future], future.result())
        print(whole.result())


sizes(["/etc/hosts", "/etc/passwd"])
