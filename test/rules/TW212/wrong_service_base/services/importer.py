import os

from .base import Service


class Importer(Service):
    """Imports what lies in a folder; an empty folder ends it."""

    def __init__(self, folder):
        super().__init__()
        self.folder = folder

    def tick(self):
        names = os.listdir(self.folder)
        if not names:
            self.stop()
        for name in names:
            print("importing", name)
            os.remove(os.path.join(self.folder, name))
