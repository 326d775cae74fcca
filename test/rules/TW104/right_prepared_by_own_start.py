"""A watcher that looks once before its thread runs: `start` is its own, and goes through a hook."""
import os
import threading


class Background(threading.Thread):
    def prepare(self):
        pass

    def start(self):
        self.prepare()
        threading.Thread.start(self)


class Watcher(Background):
    def __init__(self, folder):
        super().__init__(daemon=True)
        self.folder = folder
        self.lock = threading.Lock()
        self.closed = threading.Event()
        self.seen = set()

    def prepare(self):
        self.seen = set(os.listdir(self.folder))

    def run(self):
        while not self.closed.wait(1):
            with self.lock:
                now = set(os.listdir(self.folder))
                print(now - self.seen)
                self.seen = now


class Watchers:
    def __init__(self):
        self.all = []

    def add(self, folder):
        self.all.append(Watcher(folder))

    def start(self):
        for watcher in self.all:
            watcher.start()

    def close(self):
        for watcher in self.all:
            watcher.closed.set()
        for watcher in self.all:
            watcher.join()


watchers = Watchers()
watchers.add("/tmp")
watchers.add("/var/tmp")
watchers.start()
watchers.close()
