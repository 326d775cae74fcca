"""The helper takes any callable, but what it is given reports its own errors."""
import functools
import logging
from concurrent.futures import ThreadPoolExecutor


def guarded(handler, message):
    try:
        handler(message)
    except BaseException:
        logging.exception("cannot handle %r", message)


class Dispatcher:
    def __init__(self, pool):
        self._pool = pool or ThreadPoolExecutor(4)  # expect: TW209

    def hand_over(self, task, *args):
        try:
            self._pool.submit(task, *args)
        except RuntimeError:
            print("closed")


class Inbox:
    def __init__(self, handler, pool=None):
        self._dispatcher = Dispatcher(pool)
        self._handler = functools.partial(guarded, handler)

    def receive(self, message):
        self._dispatcher.hand_over(self._handler, message)
