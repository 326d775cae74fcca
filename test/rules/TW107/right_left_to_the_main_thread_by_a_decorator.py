import threading
import time

from qtutils import inmain_decorator
from superqt import ensure_main_thread


class Table:
    def __init__(self):
        self.rows = []
        threading.Thread(target=self.work, daemon=True).start()

    def work(self):
        while True:
            self.add(time.time())
            self.drop()
            time.sleep(1)

    @inmain_decorator(wait_for_return=True)
    def add(self, row):
        self.rows.append(row)
        for one in self.rows:
            print(one)

    @ensure_main_thread
    def drop(self):
        self.rows.pop()

    def show(self):
        for row in self.rows:
            print(row)


table = Table()
while True:
    table.show()
    time.sleep(1)
