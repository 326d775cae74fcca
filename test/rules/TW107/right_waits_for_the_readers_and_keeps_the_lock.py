"""Who writes waits by `wait_for()` until no reader is counted, and keeps the lock."""

import threading


class Table:
    def __init__(self):
        self.cond = threading.Condition()
        self.readers = 0
        self.rows = {}

    def show(self):
        with self.cond:
            self.readers += 1
        for key in self.rows:
            print(key)
        with self.cond:
            self.readers -= 1
            self.cond.notify_all()

    def put(self, key):
        with self.cond:
            self.cond.wait_for(lambda: self.readers == 0)
            self.rows[key] = key


table = Table()
threads = [threading.Thread(target=table.show) for _ in range(3)]
threads += [threading.Thread(target=table.put, args=(number,)) for number in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
