"""The folder is only added while the watcher has not begun; asking whether there is one is not asking whether it runs."""
import threading
import time


class Watcher(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True)
        self.folders = set()

    def add(self, folder):
        if folder in self.folders:
            return
        print("watching", folder)
        self.folders.add(folder)

    def run(self):
        while True:
            for folder in list(self.folders):
                self.folders.update({folder + "/new"})
            time.sleep(1)


class Site:
    def __init__(self, watch):
        self.watch = watch
        self.watcher = None

    def load(self, folder):
        if self.watcher is not None:
            self.watcher.add(folder)

    def begin(self):
        if self.watch:
            self.watcher = Watcher()
        self.load("static")
        if self.watcher:
            self.watcher.start()
        print("ready")
