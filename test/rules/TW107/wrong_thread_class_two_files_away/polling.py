import os

from watcher import Watcher


class PollingWatcher(Watcher):
    def __init__(self, name):
        super().__init__(name)
        self._changed = {}

    def run(self):
        while not self.ended.wait(1):
            for path, before in self._changed.items():  # expect: TW107
                if os.path.getmtime(path) > before:
                    self.seen += 1

    def _watch(self, path):
        self._changed[path] = os.path.getmtime(path)

    def _forget(self, path):
        self._changed.pop(path, None)
