import threading
from urllib.request import urlopen

cache_lock = threading.Lock()
cache = {}


def page(url):
    with cache_lock:
        body = cache.get(url)
    if body is None:  # expect: TW103
        with urlopen(url) as response:
            body = response.read()
        with cache_lock:
            cache[url] = body
    return body


def forget(url):
    with cache_lock:
        cache.pop(url, None)


def reader(url):
    print(url, len(page(url)))
    if url.endswith("/live"):
        forget(url)


def main():
    readers = [threading.Thread(target=reader, args=("https://example.org/live",)) for _ in range(4)]
    for thread in readers:
        thread.start()
    for thread in readers:
        thread.join()


if __name__ == "__main__":
    main()
