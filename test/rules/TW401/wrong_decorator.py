import functools
import threading

db_lock = threading.Lock()
cache_lock = threading.Lock()
cache = {}
rows = []


def locked(lock):
    def wrap(func):
        @functools.wraps(func)
        def inner(*args, **kwargs):
            with lock:
                return func(*args, **kwargs)

        return inner

    return wrap


@locked(db_lock)
def save(row):
    rows.append(row)
    with cache_lock:
        cache.pop(row, None)


@locked(cache_lock)
def lookup(row):
    if row not in cache:
        with db_lock:  # expect: TW401
            cache[row] = rows.count(row)
    return cache[row]


threads = [threading.Thread(target=save, args=(1,)), threading.Thread(target=lookup, args=(1,))]
for t in threads:
    t.start()
for t in threads:
    t.join()
