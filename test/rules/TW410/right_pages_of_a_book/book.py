import threading

lock = threading.Lock()
pages = ["one", "two"]


def add(page):
    with lock:
        pages.append(page)
