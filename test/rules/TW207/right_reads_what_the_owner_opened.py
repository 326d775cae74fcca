"""The thread only reads from the file that its owner has opened."""

import threading


class Tail:
    def __init__(self, path):
        self.file = open(path)
        self.reader = threading.Thread(target=self.read, daemon=True)
        self.reader.start()

    def read(self):
        for line in self.file:
            print(line, end="")


tail = Tail(__file__)
print("reading")
