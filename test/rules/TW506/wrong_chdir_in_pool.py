import os
from concurrent.futures import ThreadPoolExecutor


def pack(folder):
    os.chdir(folder)  # expect: TW506
    return os.listdir(".")


with ThreadPoolExecutor(max_workers=4) as pool:
    print(list(pool.map(pack, ["/tmp", "/var"])))
