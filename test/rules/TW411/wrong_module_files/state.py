import threading

lock = threading.Lock()
values = {}


def update(key, change):
    with lock:
        old = values.get(key)
        values[key] = change(old)  # expect: TW411


def read(key):
    with lock:
        return values.get(key)
