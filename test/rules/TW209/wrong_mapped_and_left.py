from concurrent.futures import ThreadPoolExecutor
import urllib.request


def size(url):
    with urllib.request.urlopen(url) as reply:
        return len(reply.read())


def total_size(urls):
    pool = ThreadPoolExecutor(max_workers=8)  # expect: TW209
    return sum(pool.map(size, urls))


print(total_size(["https://example.org", "https://example.net"]))
