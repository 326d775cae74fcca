"""A pool of one worker is one thread: what its first task makes, its second may use."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor


class Store:
    def __init__(self):
        self.pool = ThreadPoolExecutor(max_workers=1)
        self.db = None
        self.pool.submit(self._open).result()

    def _open(self):
        self.db = sqlite3.connect("store.db")

    def _get(self, key):
        return self.db.execute("SELECT value FROM store WHERE key = ?", (key,)).fetchone()

    def get(self, key):
        return self.pool.submit(self._get, key).result()

    def close(self):
        self.pool.submit(self._close).result()
        self.pool.shutdown()

    def _close(self):
        self.db.close()


store = Store()
print(store.get("a"))
store.close()
