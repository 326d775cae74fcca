import concurrent.futures
import contextlib
import functools
import sqlite3


def insert(path, row):
    connection = sqlite3.connect(path)
    try:
        with contextlib.suppress(sqlite3.IntegrityError):
            connection.execute("INSERT INTO log VALUES (?)", (row,))
            connection.commit()
    finally:
        connection.close()


def main():
    with concurrent.futures.ThreadPoolExecutor(max_workers=1) as writer:
        for row in ("start", "work", "stop"):
            writer.submit(functools.partial(insert, "log.db", row))  # expect: TW210


main()
