import queue
import threading


class Gate:
    """A condition made by hand."""

    def __init__(self):
        self._lock = threading.Lock()
        self._waiters = queue.SimpleQueue()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def wait(self):
        waiter = threading.Lock()
        waiter.acquire()
        self._waiters.put(waiter)
        self._lock.release()
        try:
            waiter.acquire()
        finally:
            self._lock.acquire()

    def notify_all(self):
        while not self._waiters.empty():
            waiter = self._waiters.get()
            waiter.release()


class Turnstile:
    def __init__(self):
        self._cond = Gate()
        self._state = 0

    def open(self):
        with self._cond:
            if self._state == 0:
                self._state = 1
                self._cond.notify_all()

    def abort(self):
        with self._cond:
            self._state = -2
            self._cond.notify_all()

    def leave(self):
        with self._cond:
            self._drain()
            self._exit()

    def _drain(self):
        while self._state in (-1, 1):
            self._cond.wait()

    def _exit(self):
        if self._state in (-1, 1):
            self._state = 0
