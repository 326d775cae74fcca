import threading
from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen

stored = 0
fetched = 0
lock = threading.Lock()


def fetch(url):
    with urlopen(url) as answer:
        return answer.read()


def store(future):
    global stored
    print(len(future.result()))
    stored += 1


def count(future):
    global fetched
    with lock:
        fetched += 1


def main(urls):
    global stored
    with ThreadPoolExecutor(max_workers=1) as writer:
        for url in urls:
            writer.submit(fetch, url).add_done_callback(store)
    stored += 1
    with ThreadPoolExecutor() as pool:
        futures = [pool.submit(fetch, url) for url in urls]
        for future in futures:
            future.add_done_callback(count)
    print(stored, fetched)


main(["https://example.org/a", "https://example.org/b"])
