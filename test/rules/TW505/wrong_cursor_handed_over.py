import sqlite3
from threading import Thread


def count(cursor):
    print(cursor.execute("SELECT count(*) FROM names").fetchone())  # expect: TW505


def main():
    connection = sqlite3.connect(":memory:")
    cursor = connection.cursor()
    thread = Thread(target=count, args=(cursor,))
    thread.start()
    thread.join()
    connection.close()


main()
