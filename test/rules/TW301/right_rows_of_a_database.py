"""To have the rows took longer than to go through them."""

import sqlite3
import threading

cursor = sqlite3.connect("app.sqlite3", check_same_thread=False).cursor()


def names():
    cursor.execute("SELECT name FROM users")
    return [name for row in cursor.fetchall() for name in row]


def show():
    print(names())


threads = [threading.Thread(target=show) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
