import sqlite3


class Ledger:
    def __init__(self, path):
        self.path = path

    def book(self, article, count):
        connection = sqlite3.connect(self.path)
        try:
            connection.execute("INSERT INTO sales VALUES (?, ?)", (article, count))
            self.finish(connection)
        finally:
            connection.close()

    def finish(self, connection):
        connection.commit()
