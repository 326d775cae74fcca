import sqlite3, threading

JOURNAL = "INSERT INTO journal(text) VALUES (?)"

def note(path, text):
    connection = sqlite3.connect(path)
    known = connection.execute("SELECT count(*) FROM journal").fetchone()
    connection.execute(JOURNAL, (text,))
    connection.commit()
    print(known)

def remember(path, text):
    threading.Thread(target=note, args=(path, text), daemon=True).start()  # expect: TW207

remember("journal.db", "started")
