import shutil

from .base import Monitor


class DiskMonitor(Monitor):
    def __init__(self, path):
        super().__init__()
        self.path = path

    def look(self):
        print(self.path, shutil.disk_usage(self.path).free)
