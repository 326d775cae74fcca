import threading

import audit

lock = threading.Lock()
entries = {}


def put(key, value):
    with lock:
        entries[key] = value
        audit.record("put", key)


def size():
    with lock:  # expect: TW401
        return len(entries)
