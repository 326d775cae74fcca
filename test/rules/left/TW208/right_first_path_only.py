import sys
import threading

import requests


def report(name):
    threading.Thread(target=requests.post, args=("https://example.org", name), daemon=True).start()


class Setup:
    def __init__(self):
        self.config = None
        self.service = None

    def parse(self, args):
        for arg in args:
            if self.config is None:
                self.config = arg
                report("config")
            elif self.service is None:
                self.service = arg


class Server:
    def __init__(self, listener):
        self.listener = listener
        self.watcher = None

    def serve(self):
        while True:
            connection, _ = self.listener.accept()
            if not self.watcher:
                self.watcher = threading.Thread(target=self.watch, daemon=True)
                self.watcher.start()
            connection.close()

    def watch(self):
        self.listener.settimeout(60)


Setup().parse(sys.argv[1:])
