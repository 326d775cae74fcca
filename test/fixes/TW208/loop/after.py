import concurrent.futures
import sys

seen = set()


def check(url, depth=1):
    seen.add(f"{url} {depth}")


def check_all(urls):
    futures = []
    with concurrent.futures.ThreadPoolExecutor(max_workers=20) as pool:
        for url in urls:
            if url == "skip":
                continue
            futures.append(pool.submit(check, url, depth=2))
    for future in futures:
        future.result()


check_all(input_ for input_ in sys.argv[1:] or "a skip b".split())
print(*sorted(seen))
