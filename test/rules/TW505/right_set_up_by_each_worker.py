import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor

own = threading.local()


def connect(path):
    own.db = sqlite3.connect(path)


def ask(number):
    return own.db.execute("select ?", (number,)).fetchone()[0]


with ThreadPoolExecutor(2, initializer=connect, initargs=(":memory:",)) as pool:
    print(list(pool.map(ask, range(5))))
