"""A method calls the helper of its module that takes the lock too late"""

import threading

CACHE = {}
LOCK = threading.Lock()


def _put(key):
    CACHE[key] = key  # expect: TW104
    with LOCK:
        while len(CACHE) > 100:
            for old in CACHE:
                break
            del CACHE[old]


class Name:
    def parse(self, text):
        _put(text)


def drop(key):
    with LOCK:
        CACHE.pop(key, None)
