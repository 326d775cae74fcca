import functools
import logging


def never_raises(function):
    @functools.wraps(function)
    def guarded(*args):
        try:
            return function(*args)
        except Exception:
            logging.exception("%s failed", function.__name__)

    return guarded
