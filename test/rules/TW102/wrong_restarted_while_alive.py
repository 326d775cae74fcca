"""A feed that is restarted where the last reader was found to run, so that two of them read."""

import threading


class Feed:
    def __init__(self, source):
        self.source = source
        self.lines = 0
        self.closed = threading.Event()
        self.reader = threading.Thread(target=self.read)
        self.reader.start()

    def idle(self):
        return not self.reader.is_alive()

    def double(self):
        if self.idle():
            raise RuntimeError("nothing to help with")
        self.reader = threading.Thread(target=self.read)
        self.reader.start()

    def close(self):
        self.closed.set()
        self.reader.join()

    def read(self):
        while not self.closed.is_set():
            if not self.source.readline():
                break
            self.lines += 1  # expect: TW102
