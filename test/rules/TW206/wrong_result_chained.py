import concurrent.futures
import urllib.request


def status(url):
    with urllib.request.urlopen(url) as reply:
        return reply.status


def check(urls):
    with concurrent.futures.ThreadPoolExecutor(max_workers=8) as pool:
        for url in urls:
            print(url, pool.submit(status, url).result())  # expect: TW206


check(["https://example.org", "https://example.net"])
