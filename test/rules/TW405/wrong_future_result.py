import threading
from concurrent.futures import ThreadPoolExecutor

import requests

lock = threading.Lock()
pages = {}
pool = ThreadPoolExecutor(4)


def load(url):
    return requests.get(url).text


def fetch(url):
    with lock:
        pages[url] = pool.submit(load, url).result()  # expect: TW405


def size():
    with lock:
        return len(pages)


t = threading.Thread(target=fetch, args=("http://a.example",))
t.start()
print(size())
t.join()
