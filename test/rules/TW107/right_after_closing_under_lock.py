"""Whoever adds looks under the lock whether the pool is closed, and it stays closed: others may close it as they like."""

import threading

_exiting = False
_exit_lock = threading.Lock()


def at_exit():
    global _exiting
    with _exit_lock:
        _exiting = True


class Pool:
    def __init__(self, most):
        self._lock = threading.Lock()
        self._slots = threading.Semaphore(0)
        self._threads = set()
        self._most = most
        self._broken = ""
        self._closed = False

    def submit(self, work):
        with self._lock:
            if self._broken:
                raise RuntimeError(self._broken)
            if self._closed:
                raise RuntimeError("closed")
            if _exiting:
                raise RuntimeError("exiting")
            self._add(work)

    def _add(self, work):
        if self._slots.acquire(timeout=0):
            return
        if len(self._threads) < self._most:
            t = threading.Thread(target=work)
            t.start()
            self._threads.add(t)

    def fail(self, why):
        with self._lock:
            self._broken = why

    def shutdown(self):
        with self._lock:
            self._closed = True
        for t in self._threads:
            t.join()
