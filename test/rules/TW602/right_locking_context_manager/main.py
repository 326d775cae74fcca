from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen

from pool import Pool


def visit(pool, url):
    place = pool.take()
    try:
        with urlopen(url) as response:
            return place, len(response.read())
    finally:
        pool.put_back()


def main():
    pool = Pool()
    with ThreadPoolExecutor(max_workers=3) as executor:
        futures = [executor.submit(visit, pool, f"https://example.org/{n}") for n in range(9)]
        for future in futures:
            print(*future.result())


if __name__ == "__main__":
    main()
