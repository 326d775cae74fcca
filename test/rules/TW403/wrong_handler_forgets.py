import threading
from urllib.request import urlopen

lock = threading.RLock()
pages = []


def fetch(url):
    lock.acquire()  # expect: TW403
    try:
        pages.append(urlopen(url).read())  # expect: TW405
    except OSError:
        print("no answer from", url)
        return
    lock.release()


threads = [threading.Thread(target=fetch, args=(url,)) for url in ("http://a.example", "http://b.example")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
