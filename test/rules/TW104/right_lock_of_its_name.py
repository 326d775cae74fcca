"""Each takes the lock of its name out of a table that all of them have"""

import threading


class Named:
    _locks = {}
    _guard = threading.Lock()

    def __init__(self, name, table):
        with Named._guard:
            self.lock = Named._locks.setdefault(name, threading.Lock())
        self.table = table

    def increase(self):
        with self.lock:
            self.table["x"] = self.table.get("x", 0) + 1


table = {}
threads = [threading.Thread(target=Named("table", table).increase) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(table)
