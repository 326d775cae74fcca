import sqlite3
import threading

conn = sqlite3.connect("users.db", check_same_thread=False)
lock = threading.Lock()


def role_of(user):
    lock.acquire()
    row = conn.execute("select role from users where id = ?", (user,)).fetchone()
    lock.release()
    return row


def role_of(user):
    with lock:
        return conn.execute("select role from users where id = ?", (user,)).fetchone()


def work():
    for user in range(100):
        print(role_of(user))


workers = [threading.Thread(target=work) for _ in range(3)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
