import sqlite3


class Books:
    def __init__(self, path):
        self.connection = sqlite3.connect(path)

    def all(self):
        return self.connection.execute("SELECT * FROM books").fetchall()  # expect: TW505
