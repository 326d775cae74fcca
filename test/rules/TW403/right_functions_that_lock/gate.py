import threading


class Gate:
    def __init__(self):
        self._lock = threading.Lock()
        self.owner = None

    def __enter__(self):
        self._lock.acquire()
        self.owner = threading.current_thread().name
        return self

    def __exit__(self, *exc):
        self.owner = None
        self._lock.release()

    def acquire(self, timeout=-1):
        return self._lock.acquire(timeout=timeout)

    def release(self):
        self._lock.release()
