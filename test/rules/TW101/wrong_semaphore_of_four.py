import threading
from urllib.request import urlopen

slots = threading.Semaphore(4)
total_size = 0


def fetch(page):
    global total_size
    with slots:
        with urlopen(f"https://example.org/page/{page}") as response:
            body = response.read()
        total_size += len(body)  # expect: TW101


def crawl():
    crawlers = [threading.Thread(target=fetch, args=(page,)) for page in range(20)]
    for crawler in crawlers:
        crawler.start()
    for crawler in crawlers:
        crawler.join()
    return total_size


if __name__ == "__main__":
    print(crawl())
