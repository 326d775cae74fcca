"""A pool that is shut down takes no more tasks: submit() raises, and no future is there whose error could vanish."""

import urllib.request
from concurrent.futures import ThreadPoolExecutor


def fetch(url):
    urllib.request.urlopen(url).close()


def main():
    with ThreadPoolExecutor(max_workers=2) as executor:
        print(executor.submit(fetch, "https://example.org").result())
        executor.shutdown(wait=False)
        for _ in range(2):
            executor.submit(fetch, "https://example.org")
    try:
        executor.submit(fetch, "https://example.org")
    except RuntimeError:
        print("too late")


main()
