"""What the helper takes for granted it has asked for itself, under the lock."""

import threading


class Outbox:
    def __init__(self, line):
        self.line = line
        self.waiting = []
        self.lock = threading.Lock()

    def send(self):
        if self.waiting:
            self._write()

    def _write(self):
        with self.lock:
            if not self.waiting:
                return
            data = self.waiting[0]
        self.line.write(data)

    def put(self, message):
        with self.lock:
            self.waiting.append(message)

    def confirmed(self):
        with self.lock:
            del self.waiting[0]
