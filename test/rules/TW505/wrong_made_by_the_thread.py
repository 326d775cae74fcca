"""The thread makes it, and the main thread closes it."""

import sqlite3
import threading


class Log(threading.Thread):
    def __init__(self):
        super().__init__()
        self.db = None

    def run(self):
        self.db = sqlite3.connect("log.db")
        self.db.execute("CREATE TABLE IF NOT EXISTS log (line)")

    def close(self):
        self.join()
        self.db.close()  # expect: TW505


log = Log()
log.start()
log.close()
