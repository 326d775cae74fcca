"""That an assertion has held is past by the next line, as it is with any other test."""
import threading
import time


class Orders:
    def __init__(self):
        self.tables = {}

    def serve(self):
        while True:
            for table in list(self.tables):
                print("served", self.tables.pop(table, None))
            time.sleep(1)

    def take(self, table, dish):
        self.tables[table] = dish
        self.show(table)

    def show(self, table):
        assert table in self.tables  # expect: TW103
        print(self.tables[table])


orders = Orders()
threading.Thread(target=orders.serve, daemon=True).start()
while True:
    orders.take(input(), "soup")
