"""Each decorated function has a wrapper of its own: a thread that runs one of them runs none of the others."""
import functools
import threading
import time


def logged(func):
    @functools.wraps(func)
    def wrapper(*args):
        began = time.monotonic()
        try:
            return func(*args)
        finally:
            print(func.__name__, time.monotonic() - began)

    return wrapper


@logged
def read_settings():
    return {"host": "localhost"}


@logged
def read_users():
    return ["ada", "grace"]


@logged
def read_rooms():
    return ["blue", "green"]


@logged
def read_hours():
    return range(8, 18)


@logged
def read_prices():
    return [12, 14]


class Cache:
    def __init__(self):
        self.warming = threading.Thread(target=self.warm_up)

    @logged
    def warm_up(self):
        print("the cache is warm")


class Session:
    def __init__(self):
        self.token = None

    def log_in(self):
        if self.token is None:
            self.token = object()


session = Session()


@logged
def refresh():
    session.log_in()


def main():
    cache = Cache()
    cache.warming.start()
    refresh()
    read_settings(), read_users(), read_rooms(), read_hours(), read_prices()
    refresh()
    cache.warming.join()


main()
