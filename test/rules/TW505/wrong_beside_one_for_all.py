import sqlite3
import threading


class Store:
    def __init__(self, path):
        self.shared = sqlite3.connect(path, check_same_thread=False)
        self.own = sqlite3.connect(path)
        self.lock = threading.Lock()

    def save(self, row):
        with self.lock:
            self.shared.execute("INSERT INTO rows VALUES (?)", (row,))
        self.own.execute("INSERT INTO log VALUES (?)", (row,))  # expect: TW505


store = Store("rows.db")
saver = threading.Thread(target=store.save, args=("a",))
saver.start()
saver.join()
