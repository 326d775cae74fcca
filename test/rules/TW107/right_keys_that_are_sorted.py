from threading import Lock


class Data:
    def __init__(self):
        self.lock = Lock()
        self.tables = {}

    def on_data(self, name, row):
        self.lock.acquire()
        try:
            self.tables[name] = row
        finally:
            self.lock.release()

    def show(self):
        names = self.tables.keys()
        names.sort()
        for name in names:
            print(name)
