import sqlite3


def all_users():
    connection = sqlite3.connect("users.db")
    try:
        yield from connection.execute("SELECT id, address FROM users")
    finally:
        connection.close()
