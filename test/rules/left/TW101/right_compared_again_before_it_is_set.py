"""What was made of the old value is stored only if that is still there"""

import threading

lock = threading.Lock()
version = 0
table = {}


def update():
    global version
    while True:
        with lock:
            seen = version
        new = seen + 1
        with lock:
            if version != seen:
                continue
            version = new
            return


def put(key):
    global table
    while True:
        old = table
        new = {**old, key: 1}
        with lock:
            if table is old:
                table = new
                return


threads = [threading.Thread(target=update) for _ in range(4)]
threads += [threading.Thread(target=put, args=(key,)) for key in "abcd"]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(version, table)
