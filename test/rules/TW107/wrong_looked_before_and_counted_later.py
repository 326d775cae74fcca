"""A reader looks whether somebody writes, gives the lock back, and is counted later."""

import threading

class Table:
    def __init__(self):
        self.cond = threading.Condition()
        self.readers = 0
        self.writing = False
        self.rows = {}
        self.        self.version = 0

    def show(self):
        with self.cond:
            while self.writing:
                self.cond.wait()
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
            while self.writing or self.readers > 0:
                self.cond.wait()
            self.writing = True
        self.rows[key] = value
        self.version += 1
        with self.cond:
            self.writing = False
            self.cond.notify_all()

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
