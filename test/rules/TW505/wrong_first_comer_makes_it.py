"""Whoever comes first makes the connection, and the others are given that one"""

import sqlite3
import threading

conn = None


class Store:
    _conn = None

    def get(self):
        if self._conn is None:
            self._conn = sqlite3.connect("store.db")
        return self._conn

    def add(self, x):
        self.get().execute("insert into t values (?)", (x,))  # expect: TW505


def add(x):
    global conn
    if conn is None:
        conn = sqlite3.connect("module.db")
    conn.execute("insert into t values (?)", (x,))  # expect: TW505


add(1)
store = Store()
store.get()
threads = [threading.Thread(target=store.add, args=(i,)) for i in range(2)]
threads.append(threading.Thread(target=add, args=(2,)))
for t in threads:
    t.start()
for t in threads:
    t.join()
