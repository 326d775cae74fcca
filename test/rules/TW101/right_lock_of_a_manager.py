"""The lock that a manager of processes gives guards threads as well."""

from concurrent.futures import ThreadPoolExecutor
from multiprocessing import Manager

progress = {"total": 100}


def skip(lock):
    with lock:
        progress["total"] -= 1


def main():
    with Manager() as manager:
        lock = manager.Lock()
        with ThreadPoolExecutor(max_workers=4) as pool:
            for future in [pool.submit(skip, lock) for _ in range(20)]:
                future.result()
    print(progress["total"])


if __name__ == "__main__":
    main()
