"""Each thread works with the cursor that it asked for; that the connection lists them all makes them nobody else's."""
import threading


class Cursor:
    def __init__(self, path):
        self.path = path
        self.row = 0

    def fetch(self):
        with open(self.path) as file:
            for line in file:
                self.row += 1
                yield line


class Connection:
    def __init__(self, path):
        self.path = path
        self.lock = threading.RLock()
        self.cursors = set()

    def cursor(self):
        with self.lock:
            cursor = Cursor(self.path)
            self.cursors.add(cursor)
            return cursor


def main():
    connection = Connection("rows.txt")

    def read():
        cursor = connection.cursor()
        print(sum(map(len, cursor.fetch())), cursor.row)

    readers = [threading.Thread(target=read) for _ in range(4)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    print(len(connection.cursors))


main()
