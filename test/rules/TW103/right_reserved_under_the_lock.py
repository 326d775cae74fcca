"""Who finds no page puts a sign there before it gives the lock back: nobody else fetches that page."""

import threading

WANTED = object()
pages = {}
state = None
lock = threading.Lock()


def fetch(address):
    with lock:
        if address in pages:
            return
        pages[address] = WANTED
    pages[address] = f"the page of {address}"


def connect():
    global state
    with lock:
        if state is None:
            state = "connecting"
        else:
            return
    state = "connected"


threads = [threading.Thread(target=fetch, args=(one,)) for one in ["a", "b", "a"]]
threads += [threading.Thread(target=connect) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(pages, state)
