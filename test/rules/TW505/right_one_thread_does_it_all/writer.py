import queue
import sqlite3
import threading


class Writer(threading.Thread):
    def __init__(self):
        super().__init__()
        self.lines = queue.Queue()

    def run(self):
        db = sqlite3.connect("log.db")
        while True:
            line = self.lines.get()
            if line is None:
                break
            with db:
                db.execute("INSERT INTO log VALUES (?)", (line,))
        db.close()

    def put(self, line):
        self.lines.put(line)

    def stop(self):
        self.lines.put(None)
        self.join()
