import sqlite3
import threading


def save(name):
    connection = sqlite3.connect("shop.db")
    with connection:
        connection.execute("INSERT INTO names VALUES (?)", (name,))
    connection.close()


threads = [threading.Thread(target=save, args=(name,)) for name in ("Ada", "Grace")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
