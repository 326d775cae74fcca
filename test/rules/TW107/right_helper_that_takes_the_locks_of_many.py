"""A helper that takes locks for many: each of its calls has the lock that it hands over."""

import os
import signal
import threading
from contextlib import contextmanager

_thread_lock = threading.Lock()
_ui_handlers = {}
_seq = 0


@contextmanager
def lock_timeout(lock):
    try:
        s = signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
        held = lock.acquire(timeout=5 * 60)
        if not held:
            os._exit(1)
        yield held
    finally:
        lock.release()
        signal.pthread_sigmask(signal.SIG_SETMASK, s)


@contextmanager
def lock_timeout_nocheck(lock):
    l = False
    try:
        s = signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
        l = lock.acquire(timeout=10)
        yield l
    finally:
        if l:
            lock.release()
        signal.pthread_sigmask(signal.SIG_SETMASK, s)


def fire_ui_handlers(event):
    with lock_timeout_nocheck(_thread_lock) as lock:
        if not lock:
            return
        for h in _ui_handlers:
            _ui_handlers[h].send(event)


def register_handler(handler):
    global _seq
    with lock_timeout(_thread_lock):
        _seq = _seq + 1
        _ui_handlers[_seq] = handler
        return _seq


class C1:
    def __init__(self, a0=None):
        self.idlelock = threading.Lock()
        self.cmdlock = threading.Lock()
        self.items = []

    def add0(self, x):
        with lock_timeout(self.idlelock):
            self.items.append(x)

    def add1(self, x):
        with lock_timeout(self.cmdlock):
            self.items.append(x)


class C2:
    def __init__(self, a0=None):
        self.queuelock = threading.Lock()
        self.items = []

    def add0(self, x):
        with lock_timeout(self.queuelock):
            self.items.append(x)


class C3:
    def __init__(self, a0=None):
        self.rlock = threading.Lock()
        self.wlock = threading.Lock()
        self.items = []

    def add0(self, x):
        with lock_timeout(self.rlock):
            self.items.append(x)

    def add1(self, x):
        with lock_timeout(self.wlock):
            self.items.append(x)


def idle_thread():
    a, b, c = C1(), C2(), C3()
    for i in range(100):
        a.add0(i)
        a.add1(i)
        b.add0(i)
        c.add0(i)
        c.add1(i)
        register_handler(open("x%d" % i, "w"))


if __name__ == "__main__":
    t = threading.Thread(target=idle_thread)
    t.start()
    a, b, c = C1(), C2(), C3()
    for i in range(100):
        a.add0(i)
        b.add0(i)
        c.add1(i)
        fire_ui_handlers(i)
    t.join()
