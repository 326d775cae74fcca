"""The last thing that is done under the lock is to call what sleeps; the other thread only wants to look."""

import threading
import time

lock = threading.Lock()
rows = []


def settle():
    time.sleep(2)


def insert(row):
    with lock:
        rows.append(row)
        settle()  # expect: TW405:information


def show():
    with lock:
        print(rows)


writer = threading.Thread(target=insert, args=(1,))
reader = threading.Thread(target=show)
writer.start()
reader.start()
writer.join()
reader.join()
