import sys
import threading
from urllib.request import urlretrieve


def fetch(url):
    urlretrieve(url, url.rpartition("/")[2])


def fetch_all():
    urls = ["https://example.org/index.html"] + sys.stdin.read().split()
    threads = [threading.Thread(target=fetch, args=(url,)) for url in urls]  # expect: TW208
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def fetch_more(urls):
    wanted = ["https://example.org/more.html"]
    wanted.extend(urls)
    threads = []
    for url in wanted:
        thread = threading.Thread(target=fetch, args=(url,))  # expect: TW208
        thread.start()
        threads.append(thread)
    for thread in threads:
        thread.join()


fetch_all()
fetch_more(sys.argv[1:])
