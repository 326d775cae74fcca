import threading
from urllib.request import urlopen

slots = threading.Semaphore(3)


def fetch(url):
    slots.acquire()  # expect: TW403
    page = urlopen(url).read()
    slots.release()
    return page


threads = [threading.Thread(target=fetch, args=(f"http://example.org/{n}",)) for n in range(9)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
