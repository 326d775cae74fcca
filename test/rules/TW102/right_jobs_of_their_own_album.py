from PySide2.QtCore import QRunnable, QThreadPool


class Reader(QRunnable):
    def __init__(self, album, path):
        super().__init__()
        self.album = album
        self.path = path
        self.lines = 0

    def run(self):
        with open(self.path) as text:
            for line in text:
                self.lines += 1
        self.album.done += 1


class Album:
    def __init__(self, path):
        self.path = path
        self.done = 0

    def load(self, pool):
        reader = Reader(self, self.path)
        readers.append(reader)
        pool.start(reader)


readers = []


def main():
    pool = QThreadPool()
    albums = [Album(f"{number}.txt") for number in range(4)]
    for album in albums:
        album.load(pool)
    pool.waitForDone()
    print(sum(album.done for album in albums))


main()
