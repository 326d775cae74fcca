import threading


class Loader(threading.Thread):
    def __init__(self, db):
        super().__init__(daemon=True)
        self.db = db
        self.songs = []

    def run(self):
        cursor = self.db.cursor()  # expect: TW505
        cursor.execute("SELECT name FROM songs")
        self.songs = cursor.fetchall()
