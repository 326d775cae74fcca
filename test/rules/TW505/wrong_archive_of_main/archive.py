import sqlite3


class Archive:
    def __init__(self, path):
        self.db = sqlite3.connect(path)

    def store(self, name):
        self.db.execute("insert into names values (?)", (name,))  # expect: TW505
        self.db.commit()
