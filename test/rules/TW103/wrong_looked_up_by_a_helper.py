"""A method finds that there is one, and the helper that it calls takes it for granted: others take it out in between."""

import threading


class Outbox:
    def __init__(self, line):
        self.line = line
        self.waiting = []
        self.parts = {}
        self.lock = threading.Lock()

    def send(self):
        if self.waiting:  # expect: TW103
            self._write()

    def _write(self):
        with self.lock:
            data = self.waiting[0]
        self.line.write(data)

    def show(self, key):
        if key in self.parts:  # expect: TW103
            self._print(key)

    def _print(self, key):
        print(self.parts[key])

    def put(self, message):
        with self.lock:
            self.waiting.append(message)

    def keep(self, key, part):
        with self.lock:
            self.parts[key] = part

    def confirmed(self):
        with self.lock:
            del self.waiting[0]

    def drop(self, key):
        with self.lock:
            del self.parts[key]
