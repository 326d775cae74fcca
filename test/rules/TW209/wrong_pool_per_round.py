import concurrent.futures
import time
import urllib.request

SITES = ["https://example.org", "https://example.net"]


def is_up(url):
    with urllib.request.urlopen(url, timeout=5) as reply:
        return reply.status == 200


def watch(rounds):
    for _ in range(rounds):
        pool = concurrent.futures.ThreadPoolExecutor(len(SITES))  # expect: TW209
        for url, up in zip(SITES, pool.map(is_up, SITES)):
            print(url, "up" if up else "down")
        time.sleep(60)


watch(1000)
