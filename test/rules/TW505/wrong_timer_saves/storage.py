import sqlite3

_db = sqlite3.connect("drafts.db")


def save(text):
    _db.execute("INSERT INTO drafts VALUES (?)", (text,))  # expect: TW505
    _db.commit()
