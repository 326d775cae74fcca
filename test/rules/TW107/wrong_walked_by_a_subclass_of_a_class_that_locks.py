import threading


class Store:
    def __init__(self):
        self._lock = threading.Lock()
        self._rows = {}

    def put(self, key, row):
        with self._lock:
            self._rows[key] = row

    def drop(self, key):
        with self._lock:
            self._rows.pop(key, None)


class Report(Store):
    def lines(self):
        for key, row in self._rows.items():  # expect: TW107
            yield f"{key}: {row}"

    def take(self, key):
        if key in self._rows:  # expect: TW103
            return self._rows.pop(key)
        return None
