import collections
import concurrent.futures
import pathlib


def size(path):
    return pathlib.Path(path).stat().st_size


def main(paths):
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        for path, length in zip(paths, pool.map(size, paths)):
            print(path, length)
        print(sum(pool.map(size, paths)), max(pool.map(size, paths)))
        collections.deque(pool.map(size, paths), maxlen=0)
        list(pool.map(size, paths))
        assert all(pool.map(size, paths))


main(["/etc/hosts", "/etc/hostname"])
