"""Who loads the table has its lock until it saves it; who only reads never gives it back."""

import json
import threading

TABLE_LOCK = threading.Lock()


def load():
    TABLE_LOCK.acquire()
    with open("table.json") as file:
        return json.load(file)


def save(table):
    with open("table.json", "w") as file:
        json.dump(table, file)
    TABLE_LOCK.release()


def names():
    table = load()  # expect: TW403
    return table["names"]


def add(name):
    table = load()  # expect: TW403
    table["names"].append(name)
    save(table)


thread = threading.Thread(target=add, args=("x",))
thread.start()
print(names())
thread.join()  # expect: TW405
