import threading


class Monitor:
    """A lock that objects can inherit: `with self:` is a critical section."""

    def __init__(self):
        self.__lock = threading.RLock()

    def __enter__(self):
        self.__lock.acquire()
        return self

    def __exit__(self, exc_type, exc, tb):
        self.__lock.release()
