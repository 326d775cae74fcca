"""A decorator takes the lock by its name, and gives it back before the generator runs."""

import functools
import threading
from collections import deque


def locked(method):
    @functools.wraps(method)
    def inner(self, *args):
        with getattr(self, "_lock"):
            return method(self, *args)

    return inner


class Port:
    def __init__(self):
        self._lock = threading.RLock()
        self._messages = deque()

    @locked
    def push(self, message):
        self._messages.append(message)

    @locked
    def iter_pending(self):
        while self._messages:  # expect: TW103
            yield self._messages.popleft()


def main():
    port = Port()
    threads = [threading.Thread(target=lambda: list(port.iter_pending())) for _ in range(3)]
    for number in range(20):
        port.push(number)
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


main()
