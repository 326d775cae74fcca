"""All who call name the two rows one way round, whatever looks them up."""

import threading


class Row:
    def __init__(self):
        self.mutex = threading.Lock()
        self.value = 0


class Table:
    def __init__(self):
        self.rows = {}

    def row(self, key):
        return self.rows[key]

    def swap(self, a, b):
        one = self.row(a)
        two = self.row(b)
        with one.mutex:
            with two.mutex:
                one.value, two.value = two.value, one.value


table = Table()
for key in ("a", "b"):
    table.rows[key] = Row()
threads = [threading.Thread(target=table.swap, args=("a", "b")), threading.Thread(target=table.swap, args=("a", "b"))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
