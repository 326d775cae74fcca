from concurrent.futures import ThreadPoolExecutor
import pathlib


def read(path):
    return pathlib.Path(path).read_text()


def read_all(paths):
    with ThreadPoolExecutor() as pool:
        texts = {path: pool.submit(read, path).result() for path in paths}  # expect: TW206
    return texts


print(read_all(["/etc/hosts", "/etc/hostname"]))
