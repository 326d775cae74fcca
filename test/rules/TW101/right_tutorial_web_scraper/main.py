"""Fetches pages by a pool, and adds up the answers on the main thread."""

import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor, as_completed

URLS = [f"http://localhost:8000/page{number}.html" for number in range(10)]


def scrape(url):
    with urllib.request.urlopen(url, timeout=5) as page:
        return len(page.read().split())


words = pages = 0
with ThreadPoolExecutor(max_workers=5) as pool:
    tasks = {pool.submit(scrape, url): url for url in URLS}
    for task in as_completed(tasks):
        try:
            words += task.result()
            pages += 1
        except urllib.error.URLError as error:
            print(tasks[task], error)
print(words, "words on", pages, "pages")
