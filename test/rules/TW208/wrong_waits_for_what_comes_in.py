"""What each round waits for is that the door opens, or a page, or nothing at all: the queue has no end."""

import queue
import threading

is_open = False
changed = threading.Condition()
pages = queue.Queue()
log = queue.Queue()


def cook(order):
    print("cooking", order)


def kitchen():
    for order in open("orders.txt"):
        with changed:
            changed.wait_for(lambda: is_open)
        threading.Thread(target=cook, args=(order,)).start()  # expect: TW208


def read(page):
    for link in page.links():
        pages.put(link)


def crawl():
    while True:
        page = pages.get()
        threading.Thread(target=read, args=(page,)).start()  # expect: TW208


def take(name):
    log.get()
    print(name)


def serve():
    for name in open("names.txt"):
        log.put(name)
        threading.Thread(target=take, args=(name,), daemon=True).start()  # expect: TW208


threading.Thread(target=kitchen, daemon=True).start()
threading.Thread(target=crawl, daemon=True).start()
with changed:
    is_open = True
    changed.notify_all()
serve()
