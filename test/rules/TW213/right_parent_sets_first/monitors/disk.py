import shutil

from .base import Monitor


class DiskMonitor(Monitor):
    def __init__(self, path):
        super().__init__(path)
        self._thread.start()
        self.path = path.rstrip("/")

    def look(self):
        print(self.path, shutil.disk_usage(self.path).free)
