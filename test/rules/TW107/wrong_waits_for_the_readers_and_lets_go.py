"""Who writes waits until no reader is counted, and writes once the lock is given back."""

import threading


class Table:
    def __init__(self):
        self.cond = threading.Condition()
        self.readers = 0
        self.rows = {}

    def show(self):
        with self.cond:
            self.readers += 1
        for key in self.rows:  # expect: TW107
            print(key)
        with self.cond:
            self.readers -= 1
            self.cond.notify_all()

    def put(self, key):
        with self.cond:
            self.cond.wait_for(lambda: self.readers == 0)
            pass
        self.rows[key] = key


table = Table()
threads = [threading.Thread(target=table.show) for _ in range(3)]
threads += [threading.Thread(target=table.put, args=(number,)) for number in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
