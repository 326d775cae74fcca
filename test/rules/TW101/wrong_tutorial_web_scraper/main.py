"""Fetches pages and counts how many words they have in all."""

import threading
import urllib.request

from count import Tally

URLS = [f"http://localhost:8000/page{number}.html" for number in range(10)]
tally = Tally()


def scrape(url):
    with urllib.request.urlopen(url) as page:
        words = page.read().split()
    tally.add(len(words))


threads = [threading.Thread(target=scrape, args=(url,)) for url in URLS]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(tally.words, "words on", tally.pages, "pages")
# expect-elsewhere: count.py:7 TW102
# expect-elsewhere: count.py:8 TW102
