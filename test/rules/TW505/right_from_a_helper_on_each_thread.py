import sqlite3
import threading


def connect():
    connection = sqlite3.connect("shop.db")
    connection.row_factory = sqlite3.Row
    return connection


def report():
    db = connect()
    print(db.execute("SELECT count(*) FROM names").fetchone())
    db.close()


thread = threading.Thread(target=report)
thread.start()
db = connect()
db.execute("SELECT 1")
db.close()
thread.join()
