"""Two rows are looked up by a method, in the order in which the caller names them."""

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
        first = self.row(a)
        second = self.row(b)
        with first.mutex:
            with second.mutex:  # expect: TW401
                first.value, second.value = second.value, first.value


table = Table()
for key in ("a", "b"):
    table.rows[key] = Row()
threads = [threading.Thread(target=table.swap, args=("a", "b")), threading.Thread(target=table.swap, args=("b", "a"))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
