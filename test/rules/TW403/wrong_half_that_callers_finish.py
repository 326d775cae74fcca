"""Who opens the table has it opened, and whoever asked for that closes it."""

import json
import threading

TABLE_LOCK = threading.Lock()


def load():
    TABLE_LOCK.acquire()


def save():
    TABLE_LOCK.release()


def opened():
    load()
    return open("table.json")


def read():
    with opened() as file:
        table = json.load(file)
    save()
    return table


thread = threading.Thread(target=read)
thread.start()
print(read())
thread.join()
