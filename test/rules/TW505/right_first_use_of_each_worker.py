"""Each worker has a store of its own, which connects at its first use"""

import sqlite3
import threading


class Store:
    _conn = None

    def get(self):
        if self._conn is None:
            self._conn = sqlite3.connect("store.db")
        return self._conn

    def add(self, x):
        self.get().execute("insert into t values (?)", (x,))


def work(number):
    store = Store()
    for x in range(number):
        store.add(x)


threads = [threading.Thread(target=work, args=(i,)) for i in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
