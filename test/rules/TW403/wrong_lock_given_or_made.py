import threading


class Database:
    def __init__(self, connection, lock=None):
        self._lock = lock or threading.RLock()
        self.connection = connection

    def commit(self):
        self._lock.acquire()  # expect: TW403
        self.connection.commit()
        self._lock.release()


class Options:
    def __init__(self, connection, **options):
        self._mutex = options.pop("mutex", None) or threading.Lock()
        self.connection = connection

    def roll_back(self):
        self._mutex.acquire()  # expect: TW403
        self.connection.rollback()
        self._mutex.release()
