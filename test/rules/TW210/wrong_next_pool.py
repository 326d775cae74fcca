"""Another pool of the same name, and one that is shut down on one way only, take the task."""

import urllib.request
from concurrent.futures import ThreadPoolExecutor


def fetch(url):
    urllib.request.urlopen(url).close()


def main(urls):
    with ThreadPoolExecutor(max_workers=2) as executor:
        print(executor.submit(len, urls).result())
    with ThreadPoolExecutor(max_workers=2) as executor:
        executor.submit(fetch, urls[0])  # expect: TW210
    pool = ThreadPoolExecutor(max_workers=2)
    if not urls:
        pool.shutdown()
    for url in urls:
        pool.submit(fetch, url)  # expect: TW210
        if url.endswith("!"):
            pool.shutdown()
            pool = ThreadPoolExecutor(max_workers=3)
            pool.submit(fetch, url)  # expect: TW210
    pool.shutdown()


main(["https://example.org", "https://example.org!"])
