"""Each takes the lock of a number that no other one has"""

import threading


class Numbered:
    _locks = {}
    _guard = threading.Lock()

    def __init__(self, number, table):
        with Numbered._guard:
            self.lock = Numbered._locks.setdefault(number, threading.Lock())
        self.table = table

    def increase(self):
        with self.lock:
            self.table["x"] = self.table.get("x", 0) + 1  # expect: TW104


table = {}
threads = [threading.Thread(target=Numbered(i, table).increase) for i in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(table)
