import sys
import threading
from urllib.request import urlopen

verbose = False
limit = None


def crawl(count):
    for number in range(count):
        if limit is not None and number >= limit:
            break
        with urlopen(f"https://example.org/{number}") as response:
            size = len(response.read())
        if verbose:
            print(number, size)


def main():
    global verbose, limit
    verbose = "-v" in sys.argv
    if "--few" in sys.argv:
        limit = True
    crawlers = [threading.Thread(target=crawl, args=(100,)) for _ in range(2)]
    for crawler in crawlers:
        crawler.start()
    for crawler in crawlers:
        crawler.join()
    verbose = False


if __name__ == "__main__":
    main()
