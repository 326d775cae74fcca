"""A decorator guards its cache by a lock, and clears it without."""

import functools
import threading


def memo(fn):
    lock = threading.Lock()
    cache = {}
    hits = 0

    @functools.wraps(fn)
    def wrapper(key):
        nonlocal hits
        with lock:
            if key not in cache:
                cache[key] = fn(key)
            else:
                hits += 1
            return cache[key]

    def clear():
        cache.clear()  # expect: TW104

    def info():
        with lock:
            return hits, len(cache)

    wrapper.clear = clear
    wrapper.info = info
    return wrapper
