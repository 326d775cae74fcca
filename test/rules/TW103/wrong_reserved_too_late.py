"""The sign that a page is being fetched is put up after the lock is given back, or for another page."""

import threading

WANTED = object()
pages = {}
titles = {}
lock = threading.Lock()


def fetch(address):
    with lock:
        if address in pages:  # expect: TW103
            return
    pages[address] = WANTED
    pages[address] = f"the page of {address}"


def name(address, other):
    with lock:
        if address in titles:  # expect: TW103
            return
        titles[other] = WANTED
    titles[address] = f"the title of {address}"


threads = [threading.Thread(target=fetch, args=(one,)) for one in ["a", "b", "a"]]
threads += [threading.Thread(target=name, args=(one, one + "!")) for one in ["a", "b", "a"]]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(pages, titles)
