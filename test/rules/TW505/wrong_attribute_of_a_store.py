import sqlite3
import threading


class Store:
    def __init__(self, path):
        self.db = sqlite3.connect(path)
        self.thread = threading.Thread(target=self.fill)
        self.thread.start()

    def fill(self):
        with self.db:
            self.db.execute("CREATE TABLE IF NOT EXISTS t (x)")  # expect: TW505

    def close(self):
        self.thread.join()
        self.db.close()


store = Store("t.db")
store.close()
