"""Each makes the connection, uses it and gives it up under one lock"""

import sqlite3
import threading

conn = None
lock = threading.Lock()


def add(x):
    global conn
    with lock:
        try:
            if conn is None:
                conn = sqlite3.connect("store.db")
            conn.execute("insert into t values (?)", (x,))
        finally:
            conn.close()
            conn = None


threads = [threading.Thread(target=add, args=(i,)) for i in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
