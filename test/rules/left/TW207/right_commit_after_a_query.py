import sqlite3
import threading


class Cursor:
    """Commits whatever was done; what is done here only asks."""

    def __init__(self, path):
        self.path = path

    def __enter__(self):
        self.connection = sqlite3.connect(self.path)
        return self.connection.cursor()

    def __exit__(self, *_):
        self.connection.commit()
        self.connection.close()


def count_games(path, show):
    with Cursor(path) as cursor:
        cursor.execute("SELECT count(*) FROM games")
        show(cursor.fetchone())


def refresh(path, show):
    threading.Thread(target=count_games, args=(path, show), daemon=True).start()
