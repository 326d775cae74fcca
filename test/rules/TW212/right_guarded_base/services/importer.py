import os

from .base import Service


class Importer(Service):
    def __init__(self, folder):
        super().__init__()
        self.folder = folder

    def tick(self):
        names = os.listdir(self.folder)
        if not names:
            self.stop()
        for name in names:
            os.remove(os.path.join(self.folder, name))
