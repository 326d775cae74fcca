import threading


class Door:
    """Locked by its callers, who then wait at another one."""

    def __init__(self):
        self._cond = threading.Condition()
        self._shut_cond = threading.Condition()

    def lock(self):
        self._cond.acquire()

    def unlock(self):
        self._cond.release()

    def shut(self):
        with self._shut_cond:
            self._shut_cond.notify_all()

    def tell(self):
        self._shut_cond.notify_all()  # expect: TW409
