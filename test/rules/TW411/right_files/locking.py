import threading

_lock = threading.Lock()


def call_locked(func, *args, **kwargs):
    """Calls what it is given while nobody else is called."""
    with _lock:
        result = func(*args, **kwargs)
    return result
