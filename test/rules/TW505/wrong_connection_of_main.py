import sqlite3
import threading

connection = sqlite3.connect("shop.db")


def save(name):
    connection.execute("INSERT INTO names VALUES (?)", (name,))  # expect: TW505
    connection.commit()


thread = threading.Thread(target=save, args=("Ada",))
thread.start()
thread.join()
connection.close()
