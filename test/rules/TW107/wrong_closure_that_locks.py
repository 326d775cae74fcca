"""A function keeps a lock for those inside it that it hands out: several threads may call them."""

import threading


def make_table():
    lock = threading.Lock()
    table = {}

    def put(key, value):
        with lock:
            table[key] = value

    def drop(key):
        with lock:
            del table[key]

    def keys():
        return [key for key in table]  # expect: TW107

    return put, drop, keys
