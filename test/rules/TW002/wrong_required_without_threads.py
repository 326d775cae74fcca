import threading


class Db:
    def __init__(self):
        self._lock = threading.Lock()

    def flush(self):  # requires lock: self._mutex  # expect: TW002
        print("flush")

    def close(self):
        with self._lock:
            self.flush()
