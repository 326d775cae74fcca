import collections
import concurrent.futures
import urllib.request


def fetch(url):
    with urllib.request.urlopen(url) as reply:
        return reply.read()


def fetch_in_order(urls, window=8):
    pending = collections.deque()
    with concurrent.futures.ThreadPoolExecutor(window) as pool:
        for url in urls:
            pending.append(pool.submit(fetch, url))
            if len(pending) >= window:
                yield pending.popleft().result()
        while pending:
            yield pending.popleft().result()


for page in fetch_in_order(["https://example.org/1", "https://example.org/2"]):
    print(len(page))
