import os
from concurrent.futures import ProcessPoolExecutor


def pack(folder):
    os.chdir(folder)
    return os.listdir(".")


if __name__ == "__main__":
    with ProcessPoolExecutor() as pool:
        print(list(pool.map(pack, ["/tmp", "/var"])))
