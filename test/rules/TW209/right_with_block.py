import concurrent.futures
from multiprocessing.pool import ThreadPool
import urllib.request


def status(url):
    with urllib.request.urlopen(url) as reply:
        return reply.status


def check(urls):
    pool = concurrent.futures.ThreadPoolExecutor(4)
    with pool:
        first = list(pool.map(status, urls))
    with ThreadPool(4) as other, concurrent.futures.ThreadPoolExecutor() as third:
        second = other.map(status, urls)
        last = list(third.map(status, urls))
    return first == second == last


print(check(["https://example.org"]))
