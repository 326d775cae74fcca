import threading


class Table:
    def __init__(self):
        self._lock = threading.Lock()
        self._rows = {}

    def put(self, key, row):
        with self._lock:
            self._put_locked(key, row)

    def put_all(self, rows):
        with self._lock:
            for key, row in rows.items():
                self._put_locked(key, row)

    def _put_locked(self, key, row):
        self._rows[key] = row
