"""The thread is started as the first row is asked for, once for all rows that the generator gives."""

import queue
import sys
import threading


def read_ahead(file):
    rows = queue.Queue()

    def read():
        for line in file:
            rows.put(line)
        rows.put(None)

    threading.Thread(target=read, daemon=True).start()
    while True:
        row = rows.get()
        if row is None:
            break
        yield row


def trimmed(rows):
    return (row.strip() for row in rows)


def show(rows):
    for row in rows:
        print(row)


show(trimmed(read_ahead(sys.stdin)))
print([row.strip() for row in read_ahead(sys.stdin)])
