"""What a file tries out of its own class keeps nobody from calling that on several threads, as its lock promises."""

import sys
import threading


class Repository:
    def __init__(self):
        self._lock = threading.RLock()
        self._rows = {}
        self._changed = set()

    def get(self, key):
        with self._lock:
            return self._rows.get(key)

    def put(self, key, row):
        with self._lock:
            self._rows[key] = row
            self._changed.add(key)

    def merge(self, key, change):
        row = self.get(key)
        if row is None:  # expect: TW103
            self.put(key, dict(change))
        else:
            self.put(key, {**row, **change})

    def flush(self, out):
        for key in self._changed:  # expect: TW107
            out.write(f"{key}={self.get(key)}\n")
        with self._lock:
            self._changed.clear()


if __name__ == "__main__":
    repository = Repository()
    repository.merge("a", {"x": 1})
    repository.flush(sys.stdout)
