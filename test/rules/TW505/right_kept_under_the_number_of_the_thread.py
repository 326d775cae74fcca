import sqlite3
import threading


class Shelf:
    connections = {}

    def __init__(self, name):
        self.name = name
        self.connect()

    def connect(self):
        if self.name not in Shelf.connections:
            Shelf.connections[self.name] = {}
        mine = Shelf.connections[self.name]
        if threading.get_ident() not in mine:
            mine[threading.get_ident()] = sqlite3.connect(self.name)

    def count(self):
        mine = Shelf.connections[self.name].get(threading.get_ident())
        if mine is None:
            return 0
        return mine.execute("SELECT count(*) FROM books").fetchone()[0]


class Report(threading.Thread):
    def __init__(self, shelf):
        super().__init__()
        self.shelf = shelf

    def run(self):
        print(self.shelf.count(), "seen by this thread")


shelf = Shelf("books.db")
report = Report(shelf)
report.start()
report.join()
print(shelf.count())
