import json
import threading

lock = threading.Lock()
table = None
other = None


def load():
    global table
    with lock:
        with open("table.json") as file:
            table = json.load(file)


def get(key):
    if table is None:
        load()
    return table[key]


def save(keys):
    with lock:
        rows = [get(key) for key in keys]  # expect: TW402:hint
        print(json.dumps(rows))


def read():
    global other
    with lock:
        with open("other.json") as file:
            other = json.load(file)


def first():
    with lock:
        if other is None:
            read()  # expect: TW402:error
        return other


print(get("a"))
save(["a", "b"])
print(first())
