import threading
import urllib.request

from settings import MIRRORS


def check(url):
    with urllib.request.urlopen(url) as reply:
        print(url, reply.status)


def check_mirrors():
    threads = []
    for url in MIRRORS:
        threads.append(threading.Thread(target=check, args=(url,)))  # threadwise: ignore[TW208]  # expect: TW001
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
