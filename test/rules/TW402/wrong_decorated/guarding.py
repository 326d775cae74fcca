import functools
import threading

lock = threading.Lock()


def guarded(function):
    @functools.wraps(function)
    def wrapper(*args):
        with lock:
            return function(*args)  # expect: TW402

    return wrapper
