import threading
from urllib.request import urlopen

from growing import GrowingPool


def fetch(pool, number):
    pool.take()
    try:
        with urlopen(f"https://example.org/{number}") as response:
            print(len(response.read()))
    finally:
        pool.give()


def main():
    pool = GrowingPool(2)
    threads = [threading.Thread(target=fetch, args=(pool, n)) for n in range(8)]
    for thread in threads:
        thread.start()
    pool.grow(2)
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
