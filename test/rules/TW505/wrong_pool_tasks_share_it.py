import sqlite3
from concurrent.futures import ThreadPoolExecutor

db = sqlite3.connect("numbers.db")


def look_up(key):
    return db.execute("SELECT value FROM numbers WHERE key = ?", (key,)).fetchone()  # expect: TW505


with ThreadPoolExecutor(max_workers=4) as pool:
    print(list(pool.map(look_up, range(10))))
