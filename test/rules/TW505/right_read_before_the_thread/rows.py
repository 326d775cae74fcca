import sqlite3


def load(path):
    connection = sqlite3.connect(path)
    rows = connection.execute("SELECT * FROM names").fetchall()
    connection.close()
    return rows
