"""A table has a connection for each thread, under its identity; what one place takes out is always one's own."""

import sqlite3
import threading

connections = {}


def current():
    return connections[threading.get_ident()]


def count(table):
    return current().execute(f"SELECT count(*) FROM {table}").fetchone()


def work():
    connections[threading.get_ident()] = sqlite3.connect("shop.db")
    print(count("names"))
    current().close()


connections[threading.get_ident()] = sqlite3.connect("shop.db", timeout=10)
thread = threading.Thread(target=work)
thread.start()
print(count("orders"))
thread.join()
current().close()
