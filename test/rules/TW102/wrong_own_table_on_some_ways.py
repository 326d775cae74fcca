"""The table of the class is that of all notebooks for which the method doesn't come to the line that makes another."""

import os
import threading


class Notebook:
    pages = {}

    def __init__(self, path):
        self.path = path
        self.load()

    def load(self):
        if not os.path.exists(self.path):
            return
        self.pages = {}

    def turn(self):
        self.pages["at"] += 1  # expect: TW102


Notebook.pages["at"] = 0


def read(path):
    notebook = Notebook(path)
    for _ in range(1000):
        notebook.turn()


readers = [threading.Thread(target=read, args=(path,)) for path in ("diary", "recipes")]
for reader in readers:
    reader.start()
for reader in readers:
    reader.join()
