import concurrent.futures
import os


def remove_if_old(path):
    if os.stat(path).st_mtime < 1_000_000_000:
        os.remove(path)


def clean(folder):
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        for entry in os.scandir(folder):
            pool.submit(remove_if_old, entry.path)  # expect: TW210
    print(folder, "is clean")


clean("/tmp")
