"""What one thread has reserved another drops, and a third reserves once more: both fetch, and the older page may stay."""

import threading

pages = {}
lock = threading.Lock()


def fetch(address):
    with lock:
        if address in pages:  # expect: TW103
            return
        pages[address] = None
    pages[address] = f"the page of {address}"


def drop():
    with lock:
        pages.clear()


threads = [threading.Thread(target=fetch, args=(one,)) for one in ["a", "b", "a"]]
threads.append(threading.Thread(target=drop))
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(pages)
