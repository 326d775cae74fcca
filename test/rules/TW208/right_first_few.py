import itertools
import threading
import urllib.request


def fetch(url):
    with urllib.request.urlopen(url) as reply:
        print(url, reply.status)


def peek(urls):
    threads = []
    for url in urls[:5]:
        threads.append(threading.Thread(target=fetch, args=(url,)))
    for url in itertools.islice(reversed(urls), 5):
        threads.append(threading.Thread(target=fetch, args=(url,)))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


with open("urls.txt") as source:
    peek(source.read().split())
