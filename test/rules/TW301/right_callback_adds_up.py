from concurrent.futures import ThreadPoolExecutor
from threading import Lock
from urllib.request import urlopen

sums = []
lock = Lock()


def fetch(url):
    with urlopen(url) as answer:
        return answer.read()


def add_up(future):
    total = 0
    for _ in range(1000):
        for byte in range(1000):
            total = (total * 31 + byte) % 65521
    with lock:
        sums.append(total)


with ThreadPoolExecutor(max_workers=4) as pool:
    for page in range(10):
        pool.submit(fetch, f"https://example.org/{page}").add_done_callback(add_up)
