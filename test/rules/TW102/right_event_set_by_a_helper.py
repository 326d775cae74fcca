import threading
from pathlib import Path


class Index:
    """The searcher begins only when the words are all in."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.filled = threading.Event()
        self.lookups = 0
        self.searcher = threading.Thread(target=self.search)

    def build(self):
        self.searcher.start()
        for path in self.folder.glob("*.txt"):
            self.lookups += len(path.read_text().split())
        self.announce()
        self.searcher.join()

    def announce(self):
        print("ready:", self.folder)
        self.filled.set()

    def search(self):
        self.filled.wait()
        self.lookups += 1


if __name__ == "__main__":
    Index(".").build()
