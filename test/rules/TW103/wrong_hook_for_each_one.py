"""What is told that something else is loaded may be told of several at once."""

import threading


class Uploader:
    def __init__(self):
        self.lock = threading.Lock()
        self.options = {}

    def on_loaded(self, other):
        if other not in self.options:  # expect: TW103
            self.options[other] = []

    def on_file(self, path):
        with self.lock:
            self.options["last"] = path
