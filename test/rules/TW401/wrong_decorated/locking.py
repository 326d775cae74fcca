import functools
import threading

config_lock = threading.RLock()


def with_config(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        with config_lock:
            return function(*args, **kwargs)

    return wrapper
