import sqlite3
import threading

_own = threading.local()


def connection():
    if not hasattr(_own, "db"):
        _own.db = sqlite3.connect("archive.db")
    return _own.db
