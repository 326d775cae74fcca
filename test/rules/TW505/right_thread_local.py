import sqlite3
import threading

local = threading.local()


def database():
    if not hasattr(local, "db"):
        local.db = sqlite3.connect("shop.db")
    return local.db


def work():
    database().execute("SELECT 1")


thread = threading.Thread(target=work)
thread.start()
work()
thread.join()
