"""Whoever asks only whether the time is up takes for granted that something is there."""

import threading


class Pool:
    def __init__(self):
        self._cond = threading.Condition()
        self._idle = []

    def take(self, timeout):
        with self._cond:
            if not self._idle:
                if not self._cond.wait(timeout):  # expect: TW406
                    raise TimeoutError
            return self._idle.pop()

    def take_soon(self):
        with self._cond:
            if not self._idle:
                woken = self._cond.wait(10)  # expect: TW406
                if not woken:
                    return None
            return self._idle.pop()

    def take_well(self):
        with self._cond:
            while not self._idle:
                if not self._cond.wait(10):
                    return None
            return self._idle.pop()

    def give(self, link):
        with self._cond:
            self._idle.append(link)
            self._cond.notify()
