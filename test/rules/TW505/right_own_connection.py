import sqlite3
import threading


def count(path):
    conn = sqlite3.connect(path)
    try:
        print(conn.execute("select count(*) from notes").fetchone())
    finally:
        conn.close()


ts = [threading.Thread(target=count, args=("a.db",)) for _ in range(3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
