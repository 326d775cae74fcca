import threading
from contextlib import contextmanager

lock = threading.Lock()
shelves = {}


@contextmanager
def stocktaking():
    lock.acquire()  # expect: TW403:warning
    yield shelves
    lock.release()


@contextmanager
def safe_stocktaking():
    lock.acquire()
    try:
        yield shelves
    finally:
        lock.release()


def count(names):
    for name in names:
        with stocktaking() as table:
            table[name] = len(name)
        with safe_stocktaking() as table:
            print(table[name])


threads = [threading.Thread(target=count, args=(names,)) for names in (["tea", "rice"], ["salt"])]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
