"""A feed is read by one thread at a time: the next one is started only once the last is found to have ended."""

import threading


class Feed:
    def __init__(self, source):
        self.source = source
        self.lines = 0
        self.closed = threading.Event()
        self.reader = threading.Thread(target=self.read)
        self.reader.start()

    def busy(self):
        return self.reader.is_alive()

    def restart(self, source):
        assert not self.busy()
        self.source = source
        self.reader = threading.Thread(target=self.read)
        self.reader.start()

    def resume(self):
        if self.busy():
            raise RuntimeError("still reading")
        self.reader = threading.Thread(target=self.read)
        self.reader.start()

    def read(self):
        while not self.closed.is_set():
            if not self.source.readline():
                break
            self.lines += 1
