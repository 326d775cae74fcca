"""Near miss: the first function is kept under another name before the second one takes its own."""

import sqlite3
import threading

conn = sqlite3.connect("users.db", check_same_thread=False)
lock = threading.Lock()


def role_of(user):
    lock.acquire()  # expect: TW403
    row = conn.execute("select role from users where id = ?", (user,)).fetchone()
    lock.release()
    return row


rows_of = role_of


def role_of(user):
    row = rows_of(user)
    return row[0] if row else None


def work():
    for user in range(100):
        print(role_of(user))


workers = [threading.Thread(target=work) for _ in range(3)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
