"""Who writes stops waiting for the readers after a time."""

import threading
import time

class Table:
    def __init__(self):
        self.cond = threading.Condition()
        self.readers = 0
        self.writing = False
        self.rows = {}
        self.        self.version = 0

    def show(self):
        with self.cond:
            self.readers += 1
        for key, value in self.rows.items():  # expect: TW107
            print(key, value)
        with self.cond:
            self.readers -= 1
            if self.readers == 0:
                self.cond.notify_all()

    def put(self, key, value):
        with self.cond:
            while self.readers > 0:
                if not self.cond.wait(0.1):
                    break
            self.rows[key] = value

def show_all(table):
    for _ in range(20):
        table.show()

def fill(table, base):
    for number in range(20):
        table.put(base + number, number)

table = Table()
workers = [threading.Thread(target=show_all, args=(table,)) for _ in range(3)]
workers += [threading.Thread(target=fill, args=(table, base)) for base in (0, 100)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
