import sqlite3
import threading

conn = sqlite3.connect("notes.db")


def count():
    rows = conn.execute("select count(*) from notes").fetchone()  # expect: TW505
    print(rows)


t = threading.Thread(target=count)
t.start()
t.join()
conn.close()
