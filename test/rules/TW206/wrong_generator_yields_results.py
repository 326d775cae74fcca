import concurrent.futures
import json
import urllib.request


def load(url):
    with urllib.request.urlopen(url) as reply:
        return json.load(reply)


def pages(base, count):
    with concurrent.futures.ThreadPoolExecutor(6) as pool:
        for number in range(count):
            page = pool.submit(load, f"{base}?page={number}")
            yield page.result()  # expect: TW206


for content in pages("https://example.org/items", 10):
    print(len(content))
