import sqlite3
import threading


class Archive:
    index = None

    def __init__(self, path):
        self.path = path
        self.titles = None

    def open(self):
        Archive.index = Archive.index if Archive.index is not None else sqlite3.connect(self.path)  # expect: TW103

    def read(self):
        self.open()
        self.titles = load(self.path) if not self.titles else self.titles  # expect: TW103
        return self.titles


def load(path):
    with open(path) as file:
        return file.read().splitlines()


def main():
    archive = Archive("archive.db")
    readers = [threading.Thread(target=archive.read) for _ in range(3)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()


if __name__ == "__main__":
    main()
