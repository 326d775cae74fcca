import threading

_lock = None


def get_lock():
    global _lock
    if not _lock:
        _lock = threading.Lock()
    return _lock


with get_lock():
    print("alone")
