import os
import threading


class Walker(threading.Thread):
    def __init__(self, root):
        super().__init__()
        self.root = root


class Indexer(Walker):
    def run(self):
        for folder, _, names in os.walk(self.root):
            print("indexing", folder, len(names))


class Thumbnailer(Walker):
    def run(self):
        for entry in os.scandir(self.root):
            print("shrinking", entry.name)
