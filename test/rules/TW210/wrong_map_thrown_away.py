from concurrent.futures import ThreadPoolExecutor
import urllib.request


def warm(url):
    with urllib.request.urlopen(url) as reply:
        reply.read()


def warm_all(urls):
    with ThreadPoolExecutor(max_workers=8) as pool:
        pool.map(warm, urls)  # expect: TW210
    print(len(urls), "pages are warm")


warm_all(["https://example.org", "https://example.net"])
