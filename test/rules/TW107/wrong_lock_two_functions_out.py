"""The lock is a parameter of the outermost function, and the table a variable of the one between."""

import threading


def guarded(lock):
    def decorator(fn):
        seen = {}

        def wrapper(key):
            with lock:
                seen[key] = fn(key)
                return seen[key]

        def keys():
            return [key for key in seen]  # expect: TW107

        wrapper.keys = keys
        return wrapper

    return decorator


by_key = guarded(threading.RLock())
