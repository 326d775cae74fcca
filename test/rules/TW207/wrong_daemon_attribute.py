import sqlite3
import threading


def store(rows):
    connection = sqlite3.connect("readings.db")
    for row in rows:
        connection.execute("INSERT INTO readings VALUES (?, ?)", row)
    connection.commit()
    connection.close()


def main():
    rows = [(1, 20.5), (2, 21.0)]
    writer = threading.Thread(target=store, args=(rows,))  # expect: TW207
    writer.daemon = True
    writer.start()
    print(len(rows), "readings stored")


main()
