# The threads are made ahead and stand in a line: one is started at a time, and the next one when it has ended.
import sqlite3
from threading import RLock, Thread


class Workshop:
    def __init__(self):
        self.line = []
        self.lock = RLock()

    def mend(self, bike):
        try:
            print("mending", bike)
        finally:
            with self.lock:
                self.line.pop(0)
                self.go_on()

    def go_on(self):
        if not self.line:
            return
        first = self.line[0]
        if first["state"] != "at work":
            first["state"] = "at work"
            first["thread"].start()

    def bring(self, bike):
        job = {"state": "waiting", "thread": Thread(target=self.mend, args=(bike,), daemon=True)}
        with self.lock:
            self.line.append(job)
            self.go_on()

    def bring_all(self, db):
        bikes = db.execute("select name from bikes").fetchall()
        for bike in bikes:
            self.bring(bike)


Workshop().bring_all(sqlite3.connect("bikes.db"))
input("closing time?")
