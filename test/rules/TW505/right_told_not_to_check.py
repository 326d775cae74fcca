import sqlite3
import threading

connection = sqlite3.connect("shop.db", check_same_thread=False)
lock = threading.Lock()


def save(name):
    with lock, connection:
        connection.execute("INSERT INTO names VALUES (?)", (name,))


thread = threading.Thread(target=save, args=("Ada",))
thread.start()
thread.join()
with lock:
    connection.close()
