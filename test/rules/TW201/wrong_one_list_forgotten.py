import queue
import threading
import urllib.request

todo = queue.Queue()
pages = queue.Queue()


def fetch():
    while True:
        url = todo.get()
        if url is None:
            return
        with urllib.request.urlopen(url) as reply:
            pages.put(reply.read())


def store():
    while True:
        page = pages.get()
        if page is None:
            return
        print(len(page), "bytes stored")


def crawl(urls):
    fetchers = [threading.Thread(target=fetch) for _ in range(4)]
    storers = [threading.Thread(target=store) for _ in range(2)]
    for thread in fetchers:
        thread.start()
    for thread in storers:
        thread.start()  # expect: TW201
    for url in urls:
        todo.put(url)
    for _ in fetchers:
        todo.put(None)
    for thread in fetchers:
        thread.join()
    for _ in storers:
        pages.put(None)
    print(len(storers), "storers will stop by themselves")


crawl(["https://example.org/1", "https://example.org/2"])
