import threading

import requests

lock = threading.Lock()
pages = []


def fetch(url):
    page = requests.get(url, timeout=5).text
    with lock:
        pages.append(page)


threads = [threading.Thread(target=fetch, args=(url,)) for url in ("http://a.example", "http://b.example")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(pages))
