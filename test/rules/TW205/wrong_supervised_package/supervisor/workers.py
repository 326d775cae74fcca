import os
import threading


class Importer(threading.Thread):
    def __init__(self, folder):
        super().__init__(name="importer")
        self.folder = folder

    def run(self):
        for entry in os.scandir(self.folder):
            print("importing", entry.name)
            os.remove(entry.path)
