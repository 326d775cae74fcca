"""A function that starts a thread and joins it at once, called for each address."""

import threading
import urllib.request


def fetch(url, pages):
    with urllib.request.urlopen(url) as reply:
        pages[url] = reply.read()


def run_in_thread(url, pages):
    worker = threading.Thread(target=fetch, args=(url, pages))
    worker.start()
    worker.join()  # expect: TW206


def main(urls):
    pages = {}
    for url in urls:
        run_in_thread(url, pages)
    print(len(pages))


main(["https://example.org/a", "https://example.org/b"])
